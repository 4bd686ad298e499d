package io.github.camundabolna.localcamunda.records;

/** A deployed version of a form; {@code json} is its file. */
public record DeployedForm(long key, String formId, int version, String json) {}
