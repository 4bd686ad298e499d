package io.github.camundabolna.bolna.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The calls of which was told lately, by an event or by the sweep. It only saves requests: the
 * engine, too, knows a message that it was given before.
 */
final class DeliveredCalls {

  private static final int MOST = 20_000;

  private final Set<String> ids =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  void add(String executionId) {
    ids.add(executionId);
  }

  boolean contain(String executionId) {
    return ids.contains(executionId);
  }
}
