package io.github.camundabolna.client;

/** A call that Bolna has taken on. */
public record PlacedCall(String executionId, CallStatus status) {}
