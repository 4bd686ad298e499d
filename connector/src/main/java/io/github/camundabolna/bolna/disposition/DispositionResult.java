package io.github.camundabolna.bolna.disposition;

import io.github.camundabolna.bolna.client.disposition.Disposition;
import io.github.camundabolna.outcome.BoundedRecord;
import java.util.LinkedHashMap;
import java.util.Map;

/** A disposition as a process sees it: with the fields of Bolna's API, as Bolna sends them. */
final class DispositionResult {

  /** A list can have 500 dispositions. */
  private static final int MAX_BYTES = 100_000;

  private DispositionResult() {}

  /** Returns variables by name; the longest are null if all would exceed 100,000 bytes of JSON. */
  static Map<String, Object> of(Disposition disposition) {
    Map<String, Object> fields = new LinkedHashMap<>();
    disposition.body().properties().forEach(each -> fields.put(each.getKey(), each.getValue()));
    return BoundedRecord.fit(fields, "The disposition " + disposition.id(), MAX_BYTES);
  }
}
