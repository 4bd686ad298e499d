package io.github.camundabolna.simulator.callingbox.call;

/**
 * A new call.
 *
 * @param state as it was when the call was accepted; the call itself may have moved on
 */
public record PlacedCall(CallingBoxCall call, CallState state) {}
