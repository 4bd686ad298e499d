package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.testing.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where a connection breaks decides whether somebody may have been dialled. */
class BrokenConnectionTest {

  @AutoClose private final WireServer bolna = new WireServer();

  @Test
  void aRefusedConnectionHasNoEffect() {
    BolnaClient client = bolna.client();
    bolna.close();

    BolnaException failure = Requests.failure(() -> client.makeCall(Requests.call()));

    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
    assertThat(failure.httpStatus()).isEmpty();
    assertThat(failure).hasMessageContaining("ConnectException");
  }

  @Test
  void anUnknownHostHasNoEffect() {
    URI nowhere = URI.create("http://bolna.invalid");
    BolnaClient client = bolna.client(HttpSettings.of(nowhere, Map.<String, String>of()::get));

    BolnaException failure = Requests.failure(() -> client.makeCall(Requests.call()));

    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
    assertThat(failure).hasMessageContaining("UnknownHostException");
  }

  @Test
  void aConnectionCutAfterTheRequestLeavesTheOutcomeUnknown() {
    bolna.answering(Reply.cutAfterReading(), Reply.json(200, "{\"execution_id\":\"second\"}"));

    BolnaException failure = Requests.failure(() -> bolna.client().makeCall(Requests.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).as("not repeated by the HTTP client").isOne();
  }

  @Test
  void aTimeOutLeavesTheOutcomeOfACallUnknown() {
    bolna.answering(Reply.silence());
    HttpSettings impatient = bolna.settings(Duration.ofMillis(200), 1000);

    BolnaException failure =
        Requests.failure(() -> bolna.client(impatient).makeCall(Requests.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure).hasMessageContaining("It is not known whether Bolna did POST /call");
  }

  @Test
  void aTimeOutOfAQuestionHasNoEffect() {
    bolna.answering(Reply.silence());
    HttpSettings impatient = bolna.settings(Duration.ofMillis(200), 1000);

    BolnaException failure =
        Requests.failure(() -> bolna.client(impatient).execution(WireServer.ID));

    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
  }

  @Test
  void aQuestionIsAskedOnAnotherConnectionWhenTheIdleOneWasClosed() {
    String call = "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(WireServer.ID);
    bolna.answering(Reply.json(200, call), Reply.cutAfterReading(), Reply.json(200, call));
    BolnaClient client = bolna.client();
    client.execution(WireServer.ID);

    assertThat(client.execution(WireServer.ID).id()).isEqualTo(WireServer.ID);
  }

  @Test
  void aCallIsNotPlacedOnAnotherConnectionWhenTheIdleOneWasClosed() {
    String call = "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(WireServer.ID);
    bolna.answering(Reply.json(200, call), Reply.cutAfterReading(), Reply.json(200, "{}"));
    BolnaClient client = bolna.client();
    client.execution(WireServer.ID);

    BolnaException failure = Requests.failure(() -> client.makeCall(Requests.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).isEqualTo(2);
  }
}
