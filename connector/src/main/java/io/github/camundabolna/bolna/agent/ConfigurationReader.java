package io.github.camundabolna.bolna.agent;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.api.document.Document;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.SecretPlaceholder;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.JsonCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a configuration from a panel field: a FEEL context, a JSON document, or JSON as text.
 *
 * @param field for error messages
 */
record ConfigurationReader(String field) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int MAX_MEGABYTES = 2;

  private static final int BYTES = 1_000_000;

  /**
   * Reads a configuration without checking it.
   *
   * @param value as the runtime binds it; null if the field is empty
   * @throws InvalidInputException if it's no JSON object
   */
  AgentConfiguration read(Object value) {
    JsonNode json =
        switch (present(value)) {
          case Document document -> parsed(document);
          case Map<?, ?> entries -> InputJson.read(field, entries);
          case String text -> parsed(text);
          case null -> throw refusal("is missing. Provide");
          default -> throw refusal("must be");
        };
    if (json instanceof ObjectNode object) {
      return new AgentConfiguration(object);
    }
    throw new InvalidInputException(field + " must be a JSON object like {\"agent_config\": {…}}");
  }

  /** Returns the only document of a file picker, and null for a blank text. */
  private static Object present(Object value) {
    if (value instanceof List<?> files && files.size() == 1) {
      return files.get(0) instanceof Document document ? document : value;
    }
    return value instanceof String text && text.isBlank() ? null : value;
  }

  private InvalidInputException refusal(String mustBe) {
    return new InvalidInputException(
        "%s %s a FEEL context or one JSON document".formatted(field, mustBe));
  }

  /**
   * Checks a configuration.
   *
   * @throws InvalidInputException that names the path of the first mistake
   */
  AgentConfiguration checked(AgentConfiguration configuration, JsonCheck schema) {
    schema
        .mistake(field, configuration.json())
        .ifPresent(
            mistake -> {
              throw new InvalidInputException(mistake);
            });
    return configuration;
  }

  private JsonNode parsed(Document document) {
    byte[] bytes =
        new InputDocument(document, field)
            .read(content -> content.readNBytes(MAX_MEGABYTES * BYTES + 1));
    if (bytes.length > MAX_MEGABYTES * BYTES) {
      throw new InvalidInputException(
          "%s must not be larger than %d MB".formatted(field, MAX_MEGABYTES));
    }
    try {
      return withoutSecretNames(JSON.readTree(bytes));
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The runtime resolves secrets in variables only, so Bolna would get the name of one. */
  private JsonNode withoutSecretNames(JsonNode json) {
    SecretPlaceholder.nameIn(json.toString())
        .ifPresent(
            name -> {
              throw new InvalidInputException(
                  "%s refers to the secret %s, which works only in a FEEL context, not in a document"
                      .formatted(field, name));
            });
    return json;
  }

  private JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /** Says where, but quotes nothing, because the document can contain secrets. */
  private InvalidInputException notJson(JsonProcessingException failure) {
    String place =
        Optional.ofNullable(failure.getLocation()).map(ConfigurationReader::place).orElse("");
    return new InvalidInputException(field + " isn't valid JSON" + place);
  }

  private static String place(JsonLocation location) {
    return ": line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
  }
}
