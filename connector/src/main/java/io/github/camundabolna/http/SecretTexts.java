package io.github.camundabolna.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** JSON in the body of a request, each text of which can be a secret. */
public record SecretTexts(JsonNode json) {

  /** A shorter text occurs in unrelated messages. */
  private static final int SHORTEST_SECRET = 8;

  /** Returns a text of the vendor, or a note in its place if it contains a part of a secret. */
  public String withhold(String text) {
    return texts(json)
        .filter(secret -> secret.length() >= SHORTEST_SECRET)
        .map(secret -> new SecretValue(secret).withhold(text))
        .filter(said -> !said.equals(text))
        .findFirst()
        .orElse(text);
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isContainerNode()
        ? StreamSupport.stream(value.spliterator(), false).flatMap(SecretTexts::texts)
        : Stream.of(value.asText());
  }

  @Override
  public String toString() {
    return "***";
  }
}
