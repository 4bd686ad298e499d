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

  /** The batch as it is now. */
  public ObjectNode full(Batch batch) {
    synchronized (batch) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.put("batch_id", batch.id());
      times(body, batch);
      body.put("status", status(batch));
      batch.scheduledAt().map(ScheduleRules::wire).ifPresent(at -> body.put("scheduled_at", at));
      contacts(body, batch.request());
      ObjectNode counts = body.putObject("execution_status");
      batch.counts().forEach((status, count) -> counts.put(status.wire(), count));
      return body;
    }
  }

  /** Bolna glues the start to the status of a batch that waits for it, against its contract. */
  private String status(Batch batch) {
    String wire = settings.shown(batch.status()).wire();
    boolean waits = batch.status() == BatchStatus.SCHEDULED && !settings.publishedStatusesOnly();
    return waits
        ? wire + batch.scheduledAt().map(at -> " at " + ScheduleRules.wire(at)).orElse("")
        : wire;
  }

  private void times(ObjectNode body, Batch batch) {
    Duration age = Duration.between(batch.createdAt(), clock.instant());
    body.put("humanized_created_at", new RelativeTime(age).inWords());
    body.put("created_at", batch.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    body.put("updated_at", batch.updatedAt().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  private static void contacts(ObjectNode body, BatchRequest request) {
    body.put("from_phone_number", request.fromNumbers().get(0));
    ArrayNode numbers = body.putArray("from_phone_numbers");
    request.fromNumbers().forEach(numbers::add);
    body.put("file_name", request.fileName());
    body.put("valid_contacts", request.contacts().valid().size());
    body.put("total_contacts", request.contacts().total());
  }
}
