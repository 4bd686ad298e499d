package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bolna posts about a batch is answered 200, and passed on to the waits that poll. */
class WebhookEventHandlerBatchEventsTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakeBolna bolna = new FakeBolna(clock);
  private final BatchSignals signals = new BatchSignals();
  private final List<String> published = new ArrayList<>();
  private final TestReceiverContext context = new TestReceiverContext(ReceiverFixture.properties());

  private final CallEndedReceiver receiver =
      new CallEndedReceiver(
          () -> TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2)),
          new ForwardedHeaders(Map.of()),
          new BoundedReads(new Semaphore(BoundedReads.PLACES), clock),
          clock,
          new ManualTaskScheduler(),
          signals,
          new Placements(),
          new ProgressSignals(Runnable::run));

  @BeforeEach
  void activate() {
    signals.subscribe(published::add);
    receiver.activate(context);
  }

  private WebhookHttpResponse post(String id, String status) {
    return receiver.verify(
        TestReceiverContext.request(
            "{'batch_id': '%s', 'status': '%s', 'valid_contacts': 3, 'total_contacts': 4,"
                    .formatted(id, status)
                + " 'file_name': 'contacts.csv'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "stopped", "failed", "executed", "Completed", "new-one"})
  void eventAfterWhichABatchMayBeOverIsPassedOn(String status) {
    WebhookHttpResponse answer = post(ID, status);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(published).containsExactly(ID);
    assertThat(context.correlated).isEmpty();
    assertThat(bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"created", "processed", "scheduled", "queued", "running"})
  void eventBeforeTheEndIsAnsweredAndNoMore(String status) {
    assertThat(post(ID, status).statusCode()).isEqualTo(200);
    assertThat(published).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "../../etc", "0123456789abcdef0123456789abcdeg"})
  void idThatIsNoneIsNotPassedOn(String id) {
    assertThat(post(id, "completed").statusCode()).isEqualTo(200);
    assertThat(published).isEmpty();
  }

  @Test
  void strangerIsNotHeard() {
    WebhookHttpResponse answer =
        receiver.verify(
            new TestWebhookRequest(
                "POST",
                Map.of(),
                Map.of(),
                "{\"batch_id\":\"%s\",\"status\":\"completed\"}".formatted(ID).getBytes()));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(published).isEmpty();
  }

  @Test
  void callOfABatchIsACall() {
    String call =
        "{'id': '7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33', 'batch_id': '%s', 'status': 'busy'}"
            .formatted(ID);

    assertThat(ReceiverFixture.endsCall(receiver.verify(TestReceiverContext.request(call))))
        .isTrue();
    assertThat(published).isEmpty();
  }
}
