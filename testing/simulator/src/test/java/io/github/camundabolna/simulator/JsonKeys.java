package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Compares the keys of a body with those of a recorded one. */
public final class JsonKeys {

  /** Objects whose keys name a model or what a caller chose, not the format. */
  private static final Set<String> NAMED_BY_CONTENT =
      Set.of("llmModel", "extracted_data", "recipient_data");

  private JsonKeys() {}

  public static void sameKeys(JsonNode actual, JsonNode recorded) {
    assertThat(keys(actual)).isEqualTo(keys(recorded));
  }

  /** Compares key by key; a null or empty value has no keys to compare. */
  public static void hasKeysOf(JsonNode actual, JsonNode recorded) {
    assertThat(keys(actual)).containsAll(keys(recorded));
    for (String key : keys(recorded)) {
      JsonNode inner = recorded.get(key);
      boolean comparable = actual.get(key).isObject() && inner.isObject();
      if (comparable && !NAMED_BY_CONTENT.contains(key)) {
        hasKeysOf(actual.get(key), inner);
      }
    }
  }

  private static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
