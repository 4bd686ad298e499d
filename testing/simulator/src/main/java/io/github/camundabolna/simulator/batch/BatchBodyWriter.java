package io.github.camundabolna.simulator.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Writes a batch as GET /batches/{id} answers it and as its webhooks carry it. */
public final class BatchBodyWriter {
  private final BatchSettings settings;
  private final Clock clock;

  public BatchBodyWriter(BatchSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Returns the batch as it is now. */
  public ObjectNode full(Batch batch) {
    synchronized (batch) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("batch_id", batch.id());
      addTimes(body, batch);
      body.put("status", status(batch));
      batch.scheduledAt().map(ScheduleRules::format).ifPresent(at -> body.put("scheduled_at", at));
      addContacts(body, batch.request());
      ObjectNode counts = body.putObject("execution_status");
      batch.counts().forEach((status, count) -> counts.put(status.wire(), count));
      return body;
    }
  }

  /** Bolna appends the start to the status of a scheduled batch, unlike its contract. */
  private String status(Batch batch) {
    String wire = settings.shown(batch.status()).wire();
    boolean scheduled =
        batch.status() == BatchStatus.SCHEDULED && !settings.publishedStatusesOnly();
    return scheduled
        ? wire + batch.scheduledAt().map(at -> " at " + ScheduleRules.format(at)).orElse("")
        : wire;
  }

  private void addTimes(ObjectNode body, Batch batch) {
    Duration age = Duration.between(batch.createdAt(), clock.instant());
    body.put("humanized_created_at", new RelativeTime(age).text());
    body.put("created_at", batch.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    body.put("updated_at", batch.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static void addContacts(ObjectNode body, BatchRequest request) {
    body.put("from_phone_number", request.fromNumbers().get(0));
    ArrayNode numbers = body.putArray("from_phone_numbers");
    request.fromNumbers().forEach(numbers::add);
    body.put("file_name", request.fileName());
    body.put("valid_contacts", request.contacts().valid().size());
    body.put("total_contacts", request.contacts().total());
  }
}
