package io.github.camundabolna.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Finds what an error body says, in one line. It knows four forms: {@code {error, message}}, {@code
 * {message}} alone, {@code {detail}} with a text, and {@code {detail}} with a list of fields.
 */
final class VendorMessage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LENGTH = 500;

  private VendorMessage() {}

  static Optional<String> in(String body) {
    JsonNode json = parse(body);
    JsonNode detail = json.path("detail");
    String text =
        json.hasNonNull("message")
            ? json.path("message").asText()
            : detail.isArray() ? fields(detail) : detail.asText(body);
    String line = text.replaceAll("\\s+", " ").strip();
    return Optional.of(line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line)
        .filter(said -> !said.isEmpty());
  }

  private static String fields(JsonNode detail) {
    return StreamSupport.stream(detail.spliterator(), false)
        .map(VendorMessage::field)
        .collect(Collectors.joining("; "));
  }

  /** {@code {"loc":["body","x"],"msg":"field required"}} becomes {@code x: field required}. */
  private static String field(JsonNode problem) {
    if (!problem.hasNonNull("msg")) {
      return problem.asText(problem.toString());
    }
    String place =
        StreamSupport.stream(problem.path("loc").spliterator(), false)
            .map(JsonNode::asText)
            .filter(step -> !step.equals("body"))
            .collect(Collectors.joining("."));
    String message = problem.path("msg").asText();
    return place.isEmpty() ? message : place + ": " + message;
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
