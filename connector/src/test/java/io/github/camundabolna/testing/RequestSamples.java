package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.http.ApiException;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Requests that tests of failures send. */
public final class RequestSamples {

  private RequestSamples() {}

  public static CallRequest call() {
    return new CallRequest(
        MockApiServer.AGENT,
        "+919876543210",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty());
  }

  public static ApiException failure(ThrowingCallable request) {
    return Assertions.catchThrowableOfType(ApiException.class, request);
  }
}
