package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.RequestBody;

/**
 * A request to an API, independent of its base URL.
 *
 * @param path segments of letters, digits, {@code -} and {@code _}, so that an untrusted ID can't
 *     change the path
 * @param repeatable whether sending it twice has the same effect as sending it once
 * @param trailingSlash whether the path ends with a slash, which some vendors require
 */
public record ApiRequest(
    String method,
    List<String> path,
    Map<String, String> query,
    Optional<RequestBody> body,
    boolean repeatable,
    boolean trailingSlash) {

  private static final MediaType JSON_TYPE = MediaType.get("application/json");

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ApiRequest {
    if (!path.stream().allMatch(segment -> SEGMENT.matcher(segment).matches())) {
      throw new IllegalArgumentException("must be an ID of at most 64 letters, digits, - and _");
    }
  }

  private ApiRequest(
      String method,
      List<String> path,
      Map<String, String> query,
      Optional<RequestBody> body,
      boolean repeatable) {
    this(method, path, query, body, repeatable, false);
  }

  public static ApiRequest get(String... path) {
    return new ApiRequest("GET", List.of(path), Map.of(), Optional.empty(), true);
  }

  public static ApiRequest delete(String... path) {
    return new ApiRequest("DELETE", List.of(path), Map.of(), Optional.empty(), true);
  }

  public static ApiRequest post(String... path) {
    return new ApiRequest("POST", List.of(path), Map.of(), Optional.empty(), false);
  }

  public static ApiRequest put(String... path) {
    return new ApiRequest("PUT", List.of(path), Map.of(), Optional.empty(), true);
  }

  /** Creates a PATCH, which is repeatable because it only sets values. */
  public static ApiRequest patch(String... path) {
    return new ApiRequest("PATCH", List.of(path), Map.of(), Optional.empty(), true);
  }

  public ApiRequest withBody(JsonNode json) {
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return with(RequestBody.create(bytes, JSON_TYPE));
  }

  public ApiRequest withForm(FormBody form) {
    return with(form.toRequestBody());
  }

  private ApiRequest with(RequestBody content) {
    return new ApiRequest(method, path, query, Optional.of(content), repeatable, trailingSlash);
  }

  public ApiRequest with(String parameter, Optional<?> value) {
    Map<String, String> more = new LinkedHashMap<>(query);
    value.ifPresent(present -> more.put(parameter, present.toString()));
    return new ApiRequest(method, path, more, body, repeatable, trailingSlash);
  }

  /** Returns the same request marked as repeatable. */
  public ApiRequest asRepeatable() {
    return new ApiRequest(method, path, query, body, true, trailingSlash);
  }

  /** Returns the same request marked as one that must not be sent again after a lost response. */
  public ApiRequest asUnrepeatable() {
    return new ApiRequest(method, path, query, body, false, trailingSlash);
  }

  /** Returns the same request with a slash at the end of its path. */
  public ApiRequest withTrailingSlash() {
    return new ApiRequest(method, path, query, body, repeatable, true);
  }

  @Override
  public String toString() {
    return method + " /" + String.join("/", path) + (trailingSlash ? "/" : "");
  }
}
