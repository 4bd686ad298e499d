package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.bolna.client.batch.Batch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Describes the progress of a batch in a line for operators. */
final class BatchProgress {

  private BatchProgress() {}

  static String of(String batchId, Batch batch) {
    long ended = batch.ended();
    long all = Math.max(batch.started(), batch.validContacts().orElse(0L));
    String counts = counts(batch.executions());
    return "batch %s: %s, %d of %d calls ended%s"
        .formatted(batchId, batch.statusText(), ended, all, counts);
  }

  /** Returns the line for the end of a wait. */
  static String end(Map<String, Object> summary) {
    Map<String, Long> known = new LinkedHashMap<>();
    ((Map<?, ?>) summary.get("callsPerOutcome"))
        .forEach((outcome, calls) -> known.put((String) outcome, calls == null ? 0 : (Long) calls));
    return "batch %s ended: %s%s"
        .formatted(summary.get("batchId"), summary.get("status"), counts(known));
  }

  private static String counts(Map<String, Long> perName) {
    String counts =
        perName.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .map(count -> count.getValue() + " " + count.getKey())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "" : " (" + counts + ")";
  }
}
