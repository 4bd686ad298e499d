package io.github.camundabolna.client;

import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests that tests of failures send. */
final class Requests {

  private Requests() {}

  static CallRequest call() {
    return new CallRequest(
        WireServer.AGENT,
        "+919876543210",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  static BolnaException failure(ThrowingCallable request) {
    return Assertions.catchThrowableOfType(BolnaException.class, request);
  }
}
