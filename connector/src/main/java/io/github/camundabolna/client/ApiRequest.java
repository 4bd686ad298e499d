package io.github.camundabolna.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One request to the API, before it knows where the API is.
 *
 * @param path its segments, of letters, digits, {@code -} and {@code _}: an id from outside can
 *     never change which path is asked for
 * @param repeatable whether sending it twice does no more than sending it once
 */
record ApiRequest(
    String method,
    List<String> path,
    Map<String, String> query,
    Optional<JsonNode> body,
    boolean repeatable) {

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  ApiRequest {
    path.stream()
        .filter(segment -> !SEGMENT.matcher(segment).matches())
        .findFirst()
        .ifPresent(
            segment -> {
              throw new IllegalArgumentException("not an id: \"" + segment + "\"");
            });
  }

  static ApiRequest get(String... path) {
    return new ApiRequest("GET", List.of(path), Map.of(), Optional.empty(), true);
  }

  static ApiRequest post(String... path) {
    return new ApiRequest("POST", List.of(path), Map.of(), Optional.empty(), false);
  }

  ApiRequest withBody(JsonNode json) {
    return new ApiRequest(method, path, query, Optional.of(json), repeatable);
  }

  ApiRequest with(String parameter, Optional<?> value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    value.ifPresent(present -> more.put(parameter, present.toString()));
    return new ApiRequest(method, path, more, body, repeatable);
  }

  /** For a request that changes nothing more when it is sent twice, though it is no GET. */
  ApiRequest asRepeatable() {
    return new ApiRequest(method, path, query, body, true);
  }

  @Override
  public String toString() {
    return method + " /" + String.join("/", path);
  }
}
