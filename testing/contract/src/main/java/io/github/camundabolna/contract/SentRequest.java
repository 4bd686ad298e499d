package io.github.camundabolna.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it was sent.
 *
 * @param target path with its query
 * @param contentType empty if the request has no body
 */
public record SentRequest(String method, String target, Optional<String> contentType, byte[] body) {

  /** Returns the path without the query. */
  public String path() {
    return target.split("\\?", 2)[0];
  }

  Map<String, String> query() {
    Map<String, String> parameters = new LinkedHashMap<>();
    String[] parts = target.split("\\?", 2);
    if (parts.length == 2) {
      Arrays.stream(parts[1].split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> parameters.put(decoded(pair[0]), decoded(pair[1])));
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Returns the body as text. */
  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Leaves out the query and the body, which can be personal. */
  @Override
  public String toString() {
    return method + " " + path();
  }
}
