package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.testing.Reply;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever can have a request answered with a redirect would like to have the API key too. */
class RedirectTest {

  @AutoClose private final WireServer bolna = new WireServer();
  @AutoClose private final WireServer elsewhere = new WireServer();

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void theKeyIsNeverSentToAnotherAddress(int status) {
    String location = elsewhere.uri() + "/executions/" + WireServer.ID;
    bolna.answering(
        Reply.withHeader(status, "Location", location),
        Reply.withHeader(status, "Location", location));
    BolnaClient client = bolna.client();

    assertThatThrownBy(() -> client.execution(WireServer.ID)).isInstanceOf(BolnaException.class);
    assertThatThrownBy(() -> client.stopCall(WireServer.ID)).isInstanceOf(BolnaException.class);

    assertThat(bolna.requestCount()).isEqualTo(2);
    assertThat(elsewhere.requestCount()).isZero();
  }
}
