package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * HTTP headers, what a tool sends, or a group of keys, in an object or in a text. Any of their
 * values can be a secret, because the agent's author chooses their names.
 *
 * @param json of the field that holds them
 */
record AgentHeaders(JsonNode json) {

  private static final String HIDDEN = "***";

  /** What Bolna fills in, such as {@code %(call_sid)s}. */
  private static final Pattern PLACEHOLDER = Pattern.compile("%\\(\\w+\\)[a-z]");

  /** Messages often contain the values of these. */
  private static final Pattern HARMLESS = Pattern.compile("(?i)content-type|accept");

  /** A shorter text occurs in unrelated messages. */
  private static final int SHORTEST_SECRET = 8;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the names of the headers, with asterisks in place of the values. */
  JsonNode withoutValues() {
    return hidden(json);
  }

  private static JsonNode hidden(JsonNode value) {
    JsonNode content = content(value);
    JsonNode hidden =
        switch (content.getNodeType()) {
          case OBJECT -> {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            content
                .properties()
                .forEach(each -> object.set(each.getKey(), hidden(each.getValue())));
            yield object;
          }
          case ARRAY -> {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            content.forEach(each -> array.add(hidden(each)));
            yield array;
          }
          case NULL -> content;
          default ->
              PLACEHOLDER.matcher(content.asText()).matches() ? content : TextNode.valueOf(HIDDEN);
        };
    return value.isTextual() && hidden.isContainerNode()
        ? TextNode.valueOf(hidden.toString())
        : hidden;
  }

  /** Returns the values that can be secrets, except short ones. */
  Stream<String> secrets() {
    return values(json).filter(value -> value.length() >= SHORTEST_SECRET);
  }

  private static Stream<String> values(JsonNode value) {
    JsonNode content = content(value);
    Stream<JsonNode> children =
        content.isObject()
            ? content.properties().stream()
                .filter(each -> !HARMLESS.matcher(each.getKey()).matches())
                .map(each -> each.getValue())
            : StreamSupport.stream(content.spliterator(), false);
    return content.isContainerNode()
        ? children.flatMap(AgentHeaders::values)
        : Stream.of(content.asText());
  }

  /** Returns the JSON in a text; the value itself if there's none. */
  private static JsonNode content(JsonNode value) {
    if (!value.isTextual()) {
      return value;
    }
    try {
      JsonNode inner = JSON.readTree(value.textValue());
      return inner.isContainerNode() ? inner : value;
    } catch (JsonProcessingException e) {
      return value;
    }
  }
}
