package io.github.camundabolna.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.BatchFixture;
import io.github.camundabolna.simulator.MultipartFormBody;
import io.github.camundabolna.simulator.WebhookReceiver;
import io.github.camundabolna.simulator.batch.BatchStatusUpdaterTest;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchWebhookSenderTest {
  private final BatchFixture fixture = BatchFixture.open();
  private final WebhookReceiver receiver = new WebhookReceiver();

  BatchWebhookSenderTest() throws IOException {}

  @AfterEach
  void close() {
    fixture.close();
    receiver.close();
  }

  @Test
  void theBatchIsPostedWhenProcessedAndWhenAllItsCallsAreOver() {
    String id = fixture.createScheduled(form("+919800000000", "+919800000004"));
    await().until(() -> receiver.bodies().size() == 2);
    assertThat(statuses()).containsExactly("processed", "completed");
    JsonNode last = receiver.bodies().get(1);
    assertThat(last.get("batch_id").asText()).isEqualTo(id);
    assertThat(last.at("/execution_status/busy").asInt()).isEqualTo(1);
    assertThat(fixture.get(id).fieldNames())
        .toIterable()
        .containsExactlyElementsOf(last::fieldNames);
  }

  @Test
  void nothingElseIsPosted() {
    fixture.createScheduled(form("+919800000004"));
    String later = fixture.createScheduled(form("+919800000004"));
    fixture.awaitStatus(later, "completed");
    await().until(() -> receiver.bodies().size() == 4);
    await().until(() -> fixture.journal().webhooks().acknowledged() == 4 + 2 * 3);
    assertThat(receiver.bodies()).hasSize(4);
  }

  @Test
  void aBatchThatFailsIsPostedOnce() {
    String id = fixture.createProcessed(form("nobody"));
    await().until(() -> receiver.bodies().size() == 1);
    assertThat(statuses()).containsExactly("failed");
    assertThat(fixture.statusOf(id)).isEqualTo("failed");
  }

  @Test
  void aStoppedBatchIsPostedWhenItsLastCallIsOver() {
    try (BatchFixture queue = BatchFixture.withoutDialing()) {
      queue.stop(queue.createQueued(form(BatchStatusUpdaterTest.numbers(3))));
      await()
          .until(
              () ->
                  receiver.bodies().stream()
                      .anyMatch(body -> body.get("status").asText().equals("stopped")));
    }
  }

  @Test
  void webhookFaultsHoldForBatchesToo() {
    fixture.simulatorFixture().simulator().planFault("POST /batches", Fault.WEBHOOK_DOUBLED);
    String id = fixture.createProcessed(form("+919800000000"));
    await().until(() -> receiver.bodies().size() == 2);
    assertThat(statuses()).containsExactly("processed", "processed");
    assertThat(fixture.statusOf(id)).isEqualTo("processed");
  }

  private MultipartFormBody form(String... numbers) {
    return BatchFixture.form(BatchFixture.csv(numbers))
        .text("webhook_url", receiver.url().toString());
  }

  private List<String> statuses() {
    return receiver.bodies().stream().map(body -> body.get("status").asText()).toList();
  }
}
