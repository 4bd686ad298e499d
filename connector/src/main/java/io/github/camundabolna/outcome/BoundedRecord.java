package io.github.camundabolna.outcome;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a record small enough for a process: removes its longest fields until the others fit. */
public final class BoundedRecord {

  private static final Logger LOG = LoggerFactory.getLogger(BoundedRecord.class);

  private BoundedRecord() {}

  /**
   * Returns the record with null for each field that is too long, and logs the field.
   *
   * @param what name for the log, like {@code The call 1}
   * @param most maximum bytes of JSON
   */
  public static Map<String, Object> fit(Map<String, Object> fields, String what, long most) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    fields.forEach((name, value) -> sizes.put(name, JsonSize.count(value)));
    long size = sizes.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Object> fitting = new LinkedHashMap<>(fields);
    while (size > most) {
      String longest = Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
      LOG.warn(
          "{} is too large for a process: set {} ({} bytes) to null",
          what,
          longest,
          sizes.get(longest));
      size -= sizes.put(longest, 0L);
      fitting.put(longest, null);
    }
    return fitting;
  }
}
