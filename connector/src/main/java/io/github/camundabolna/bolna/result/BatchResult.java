package io.github.camundabolna.bolna.result;

import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.outcome.BoundedRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A batch as a process sees it. Every key always exists, with null if unknown. */
public final class BatchResult {

  /** A list can have 500 batches, and a batch can have a list of calls in addition. */
  static final int MAX_BYTES = 100_000;

  private BatchResult() {}

  /**
   * Returns the result of a batch.
   *
   * @return variables by name, ready for JSON; the longest fields are null if all would exceed
   *     100,000 bytes
   */
  public static Map<String, Object> of(Batch batch) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("batchId", batch.id());
    result.put("status", batch.statusText());
    result.put("fileName", batch.fileName().orElse(null));
    result.put("totalContacts", batch.totalContacts().orElse(null));
    result.put("validContacts", batch.validContacts().orElse(null));
    result.put("invalidContacts", invalid(batch).orElse(null));
    result.put("callsStarted", batch.started());
    result.put("callsEnded", batch.ended());
    result.put("callsPerStatus", batch.executions());
    result.put("fromPhoneNumbers", batch.fromPhoneNumbers());
    result.put("createdAt", batch.createdAt().map(Instant::toString).orElse(null));
    result.put("updatedAt", batch.updatedAt().map(Instant::toString).orElse(null));
    result.put("scheduledAt", batch.scheduledAt().map(Instant::toString).orElse(null));
    return BoundedRecord.fit(result, "The batch " + batch.id(), MAX_BYTES);
  }

  /** Returns the number of rows that Bolna rejected and never calls. */
  private static Optional<Long> invalid(Batch batch) {
    return batch.totalContacts().flatMap(all -> batch.validContacts().map(valid -> all - valid));
  }
}
