package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestResponses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever can have a request answered with a redirect would like to have the API key too. */
class VendorHttpRedirectsTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  @AutoClose private final MockApiServer elsewhere = new MockApiServer();

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void theKeyIsNeverSentToAnotherAddress(int status) {
    String location = elsewhere.uri() + "/executions/" + MockApiServer.ID;
    bolna.enqueue(
        TestResponses.withHeader(status, "Location", location),
        TestResponses.withHeader(status, "Location", location));
    BolnaClient client = bolna.client();

    assertThatThrownBy(() -> client.execution(MockApiServer.ID)).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> client.stopCall(MockApiServer.ID)).isInstanceOf(ApiException.class);

    assertThat(bolna.requestCount()).isEqualTo(2);
    assertThat(elsewhere.requestCount()).isZero();
  }
}
