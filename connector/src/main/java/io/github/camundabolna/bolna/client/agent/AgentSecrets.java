package io.github.camundabolna.bolna.client.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.SecretTexts;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.http.WebhookUrl;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds secrets in an agent by the names of fields, because Bolna marks none. */
public final class AgentSecrets {

  /** A field named only "key" is the kind of a tool. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)(?!max_tokens$).*(token|secret|password|cookie|credential)s?|.*(auth|authorization)"
              + "|.+keys?");

  /** The name of several secrets, if it has a list or an object. */
  private static final Pattern SECRETS = Pattern.compile(SECRET.pattern() + "|keys");

  /** The query of a URL can contain a secret. */
  private static final Pattern URL = Pattern.compile("(?i).*url");

  private static final Pattern HEADERS = Pattern.compile("(?i).*headers");

  /** What a tool sends. Its author chooses the names of the values, and each can be a secret. */
  private static final String TOOL_BODY = "param";

  private AgentSecrets() {}

  /**
   * Returns a copy without tokens, keys, and passwords, with URLs without login and query, and with
   * headers and what tools send without their values.
   */
  public static JsonNode removedFrom(JsonNode agent) {
    JsonNode copy = agent.deepCopy();
    remove(copy);
    return copy;
  }

  private static void remove(JsonNode value) {
    if (value instanceof ObjectNode object) {
      List.copyOf(object.properties()).forEach(field -> remove(object, field));
    } else {
      value.forEach(AgentSecrets::remove);
    }
  }

  private static void remove(ObjectNode object, Map.Entry<String, JsonNode> field) {
    if (isHeaders(field) || isToolBody(field) || isContainer(field, SECRETS)) {
      object.set(field.getKey(), new AgentHeaders(field.getValue()).withoutValues());
    } else if (isText(field, SECRET)) {
      object.remove(field.getKey());
    } else if (isText(field, URL)) {
      object.put(field.getKey(), url(field).withoutSecrets());
    } else {
      remove(field.getValue());
    }
  }

  /** Returns a vendor's text without the secrets that were sent. */
  static String hideIn(String text, JsonNode sent) {
    String hidden = text;
    for (Map.Entry<String, JsonNode> field : fields(sent).toList()) {
      if (isHeaders(field)) {
        for (String secret : new AgentHeaders(field.getValue()).secrets().toList()) {
          hidden = new SecretValue(secret).withhold(hidden);
        }
      } else if (isText(field, SECRET)) {
        hidden = new SecretValue(field.getValue().asText()).withhold(hidden);
      } else if (isText(field, URL)) {
        hidden = url(field).hideIn(hidden);
      } else if (isToolBody(field) || isContainer(field, SECRETS)) {
        hidden = new SecretTexts(field.getValue()).withhold(hidden);
      }
    }
    return hidden;
  }

  private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode value) {
    return Stream.concat(
        value.properties().stream(),
        StreamSupport.stream(value.spliterator(), false).flatMap(AgentSecrets::fields));
  }

  private static boolean isHeaders(Map.Entry<String, JsonNode> field) {
    return isText(field, HEADERS) || isContainer(field, HEADERS);
  }

  private static boolean isToolBody(Map.Entry<String, JsonNode> field) {
    return field.getKey().equals(TOOL_BODY);
  }

  private static boolean isContainer(Map.Entry<String, JsonNode> field, Pattern name) {
    return field.getValue().isContainerNode() && name.matcher(field.getKey()).matches();
  }

  private static boolean isText(Map.Entry<String, JsonNode> field, Pattern name) {
    return field.getValue().isTextual() && name.matcher(field.getKey()).matches();
  }

  private static WebhookUrl url(Map.Entry<String, JsonNode> field) {
    return new WebhookUrl(field.getValue().asText());
  }
}
