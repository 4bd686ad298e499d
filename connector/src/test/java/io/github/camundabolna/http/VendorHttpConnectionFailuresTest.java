package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Where a connection breaks decides whether somebody may have been dialled. */
class VendorHttpConnectionFailuresTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void aRefusedConnectionHasNoEffect() {
    BolnaClient client = bolna.client();
    bolna.close();

    ApiException failure = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure.httpStatus()).isEmpty();
    assertThat(failure).hasMessageContaining("ConnectException");
  }

  @Test
  void anUnknownHostHasNoEffect() {
    URI nowhere = URI.create("http://bolna.invalid");
    BolnaClient client =
        bolna.client(TestHttpSettings.usual(nowhere, Map.<String, String>of()::get));

    ApiException failure = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessageContaining("UnknownHostException");
  }

  @Test
  void aConnectionCutAfterTheRequestLeavesTheOutcomeUnknown() {
    bolna.enqueue(
        TestResponses.cutAfterReading(), TestResponses.json(200, "{\"execution_id\":\"second\"}"));

    ApiException failure =
        RequestSamples.failure(() -> bolna.client().makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).as("not repeated by the HTTP client").isOne();
  }

  @Test
  void aTimeOutLeavesTheOutcomeOfACallUnknown() {
    bolna.enqueue(TestResponses.noResponse());
    HttpSettings impatient = bolna.settings(Duration.ofMillis(200), 1000);

    ApiException failure =
        RequestSamples.failure(() -> bolna.client(impatient).makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure).hasMessageContaining("It's unknown whether Bolna processed POST /call");
  }

  @Test
  void aTimeOutOfAQuestionHasNoEffect() {
    bolna.enqueue(TestResponses.noResponse());
    HttpSettings impatient = bolna.settings(Duration.ofMillis(200), 1000);

    ApiException failure =
        RequestSamples.failure(() -> bolna.client(impatient).execution(MockApiServer.ID));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void aQuestionIsAskedOnAnotherConnectionWhenTheIdleOneWasClosed() {
    String call = "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(MockApiServer.ID);
    bolna.enqueue(
        TestResponses.json(200, call),
        TestResponses.cutAfterReading(),
        TestResponses.json(200, call));
    BolnaClient client = bolna.client();
    client.execution(MockApiServer.ID);

    assertThat(client.execution(MockApiServer.ID).id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  void aCallIsNotPlacedOnAnotherConnectionWhenTheIdleOneWasClosed() {
    String call = "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(MockApiServer.ID);
    bolna.enqueue(
        TestResponses.json(200, call),
        TestResponses.cutAfterReading(),
        TestResponses.json(200, "{}"));
    BolnaClient client = bolna.client();
    client.execution(MockApiServer.ID);

    ApiException failure = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).isEqualTo(2);
  }
}
