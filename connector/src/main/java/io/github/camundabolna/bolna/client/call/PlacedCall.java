package io.github.camundabolna.bolna.client.call;

/** A call that Bolna has taken on. */
public record PlacedCall(String executionId, CallStatus status) {}
