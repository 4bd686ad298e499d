package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks a context field by field. Unknown fields are accepted, because vendors add some; null
 * counts as missing.
 */
public record JsonObjectCheck(Map<String, JsonCheck> fields, Set<String> required)
    implements JsonCheck {

  /** Returns a check that accepts any context. */
  public static JsonObjectCheck context() {
    return new JsonObjectCheck(Map.of(), Set.of());
  }

  /** Returns the same check, which also checks a field if present. */
  public JsonObjectCheck with(String name, JsonCheck check) {
    Map<String, JsonCheck> more = new LinkedHashMap<>(fields);
    more.put(name, check);
    return new JsonObjectCheck(Collections.unmodifiableMap(more), required);
  }

  /** Returns the same check, which also requires and checks a field. */
  public JsonObjectCheck requires(String name, JsonCheck check) {
    Set<String> more = new TreeSet<>(required);
    more.add(name);
    return new JsonObjectCheck(with(name, check).fields(), Collections.unmodifiableSet(more));
  }

  @Override
  public Optional<String> mistake(String path, JsonNode value) {
    if (!value.isObject()) {
      return Optional.of("%s must be a context, but was %s".formatted(path, JsonCheck.kind(value)));
    }
    return fields.keySet().stream()
        .flatMap(name -> fieldMistake(path + "." + name, name, value.path(name)).stream())
        .findFirst();
  }

  private Optional<String> fieldMistake(String path, String name, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return Optional.of(path + " is missing").filter(missing -> required.contains(name));
    }
    return fields.get(name).mistake(path, value);
  }
}
