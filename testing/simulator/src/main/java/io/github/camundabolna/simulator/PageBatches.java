package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.BatchStatus;
import io.github.camundabolna.simulator.batch.Batches;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.page.CallRow;
import io.github.camundabolna.simulator.page.InvalidActionException;
import java.time.Clock;
import java.util.Locale;

/** What the page shows of Bolna's batches, and how it starts and stops them. */
record PageBatches(BatchService service, Batches batches, Clock clock) {

  /** Returns a batch as a row; one that was deleted is gone. */
  ObjectNode row(String id) {
    return batches
        .find(id)
        .map(PageBatches::row)
        .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("id", id).put("gone", true));
  }

  private static ObjectNode row(Batch batch) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", batch.id()).put("agent", batch.request().agentId());
    row.put("file", batch.request().fileName()).put("status", batch.status().wire());
    row.put("createdAt", batch.createdAt().toString());
    batch.scheduledAt().ifPresent(at -> row.put("scheduledAt", at.toString()));
    row.put("contacts", batch.request().contacts().valid().size());
    row.put("dropped", dropped(batch)).put("done", batch.finishedCalls());
    addCalls(row.putArray("calls"), batch);
    return row.put("startable", isStartable(batch)).put("stoppable", isStoppable(batch));
  }

  /** Counts calls that are completed although nobody talked apart from the others. */
  private static void addCalls(ArrayNode rows, Batch batch) {
    int unanswered = batch.unansweredCalls();
    batch
        .counts()
        .forEach(
            (status, count) -> {
              int missed = status == CallStatus.COMPLETED ? unanswered : 0;
              addCount(rows, status.wire(), BolnaPage.phase(status), count - missed);
              addCount(rows, "completed, unanswered", CallRow.Phase.MISSED, missed);
            });
  }

  private static void addCount(ArrayNode rows, String status, CallRow.Phase phase, int count) {
    if (count > 0) {
      String name = phase.name().toLowerCase(Locale.ROOT);
      rows.addObject().put("status", status).put("phase", name).put("count", count);
    }
  }

  /** Returns how many rows of the file have no valid number. */
  private static int dropped(Batch batch) {
    return batch.request().contacts().total() - batch.request().contacts().valid().size();
  }

  private static boolean isStartable(Batch batch) {
    return batch.status().compareTo(BatchStatus.SCHEDULED) <= 0;
  }

  private static boolean isStoppable(Batch batch) {
    return batch.status() == BatchStatus.QUEUED || batch.status() == BatchStatus.RUNNING;
  }

  /** Starts a batch at once, which Bolna's own schedule can't, or stops it as Bolna does. */
  void act(String id, String action) {
    Batch batch =
        batches
            .find(id)
            .orElseThrow(() -> new InvalidActionException("There is no batch %s".formatted(id)));
    switch (action) {
      case "start" ->
          require(
              service.schedule(batch, clock.instant()),
              batch,
              "can't start; only a batch that hasn't started yet can");
      case "stop" ->
          require(
              service.stop(batch), batch, "can't be stopped; only a queued or running batch can");
      default ->
          throw new InvalidActionException(
              "A batch can't %s; it can start or stop".formatted(action));
    }
  }

  private static void require(boolean done, Batch batch, String sentence) {
    if (!done) {
      throw new InvalidActionException(
          "Batch %s is %s and %s".formatted(batch.id(), batch.status().wire(), sentence));
    }
  }
}
