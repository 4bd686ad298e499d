package io.github.camundabolna.input;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.SecretPlaceholder;
import io.github.camundabolna.http.WebhookUrl;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Explains to modelers why variables could not be bound.
 *
 * @param variables of the job, with secrets resolved
 */
public record BindingErrorMessage(InputNames names, JsonNode variables) {

  private static final Set<String> SECRET =
      Set.of(
          "authentication",
          "webhookUrl",
          "modelUrl",
          "providerValue",
          "database",
          "password",
          "tools");

  /** The login of a URL in a sentence, or of a second one, would be shown. */
  private static final Pattern ONE_URL =
      Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*://(?!.*://).*");

  public String of(ConnectorInputException failure) {
    String sentence =
        failure.getCause() instanceof JsonMappingException cause
            ? wrongType(cause)
            : ConstraintMessages.in(failure);
    return hideKey(sentence);
  }

  /** A modeler may use the secret of the API key in the wrong field. */
  private String hideKey(String sentence) {
    String key = names.apiKey(variables);
    return SecretPlaceholder.problem(key).isPresent() ? sentence : new ApiKey(key).hideIn(sentence);
  }

  private String wrongType(JsonMappingException failure) {
    if (failure instanceof InvalidTypeIdException) {
      return "operation.type must be an operation of this connector, but was "
          + quoted(List.of(names.target("operation"), names.target("type")));
    }
    List<String> path =
        failure.getPath().stream()
            .map(Reference::getFieldName)
            .flatMap(name -> Optional.ofNullable(name).stream())
            .toList();
    String shown =
        path.stream()
            .map(names::field)
            .collect(Collectors.joining("."))
            .replaceFirst("^operation[.]", "");
    return "%s must be %s, but was %s".formatted(shown, expected(failure), quoted(path));
  }

  private static String expected(JsonMappingException failure) {
    Class<?> type =
        failure instanceof MismatchedInputException mismatch
            ? mismatch.getTargetType()
            : failure.getCause() instanceof InputCoercionException tooLarge
                ? tooLarge.getTargetType()
                : Object.class;
    if (type == Integer.class || type == int.class) {
      return "a whole number";
    }
    if (type == BigDecimal.class) {
      return "a number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    if (type == String.class) {
      return "a string";
    }
    if (saysNoDocument(failure)) {
      return "a document, like the value of a file picker";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return Map.class.isAssignableFrom(type) || type.isRecord()
        ? "a context like {name: \"Asha\"}"
        : "of another type";
  }

  /** The runtime's document deserializer has no exception type for that. */
  private static boolean saysNoDocument(JsonMappingException failure) {
    return failure.getCause() instanceof IllegalArgumentException
        && String.valueOf(failure.getCause().getMessage()).contains("document");
  }

  /** Shows no secret, and of a URL only what can't contain one. */
  private String quoted(List<String> path) {
    JsonNode value = variables;
    for (String name : path) {
      value = value.path(name);
    }
    if (path.isEmpty()
        || path.stream().map(names::field).anyMatch(SECRET::contains)
        || SECRET.stream().anyMatch(isIn(value))) {
      return "something else";
    }
    String text = value.isValueNode() ? value.asText() : value.toString();
    if (!text.contains("://")) {
      return Quoted.of(text);
    }
    boolean oneUrl = value.isTextual() && ONE_URL.matcher(text.strip()).matches();
    return oneUrl ? Quoted.of(new WebhookUrl(text.strip()).toString()) : "something else";
  }

  /** Looks at any depth, also where a name has no prefix. */
  private Predicate<String> isIn(JsonNode value) {
    return name -> value.findValue(names.target(name)) != null || value.findValue(name) != null;
  }
}
