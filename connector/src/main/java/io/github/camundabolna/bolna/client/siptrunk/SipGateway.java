package io.github.camundabolna.bolna.client.siptrunk;

import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/** A host of the telephony provider; the one with the lowest priority number is tried first. */
public record SipGateway(String address, Optional<Integer> port, Optional<Integer> priority) {

  /** Reads a gateway; empty if the body lacks its address. */
  static Optional<SipGateway> read(LenientJson gateway) {
    return gateway
        .text("gateway_address")
        .map(
            address ->
                new SipGateway(
                    address,
                    gateway.number("port").map(BigDecimal::intValue),
                    gateway.number("priority").map(BigDecimal::intValue)));
  }
}
