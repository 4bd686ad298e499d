package io.github.camundabolna.localcamunda.records;

/** A variable of a process instance or of one of its element instances; its value is JSON. */
public record ScopedVariable(
    long key, long instanceKey, long scopeKey, String name, String json, String tenantId) {}
