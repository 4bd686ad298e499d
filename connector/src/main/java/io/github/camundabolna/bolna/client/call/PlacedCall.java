package io.github.camundabolna.bolna.client.call;

/** A call that Bolna has accepted. */
public record PlacedCall(String executionId, CallStatus status) {}
