package io.github.camundabolna.polling;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.camunda.connector.api.error.ConnectorInputException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the panel for a process instance. The runtime (8.8.7) fails to evaluate expressions if any
 * variable is a list with a document, as from a file picker. So the reader passes variables with
 * blank documents, and with the readable start of truncated ones. A field that only names a
 * variable needs no evaluation.
 *
 * @param panel the panel part that differs per instance
 * @param field panel field with the ID
 * @param create creates that part from the field
 * @param id returns that field
 */
public record InstanceReader<T>(
    Class<T> panel, String field, Function<String, T> create, Function<T, String> id) {

  /** Where runtimes up to 8.9 put the variables; without it, the runtime evaluates everything. */
  private static final String VARIABLES = "FEEL_CONTEXT";

  /** Like {@code =executionId} or {@code =answer.executionId}. */
  private static final Pattern VARIABLE =
      Pattern.compile("=\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)\\s*");

  private static final ObjectMapper BLANKING =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  /**
   * Reads the panel part.
   *
   * @throws ConnectorInputException if the field is empty and may be in a truncated variable
   */
  public T read(JsonParser parser, DeserializationContext context) throws IOException {
    JsonNode raw = context.readTree(parser);
    return context.getAttribute(VARIABLES) instanceof Supplier<?> variables
            && variables.get() instanceof Map<?, ?> read
        ? read(raw, TruncatedVariables.in(read), context)
        : context.readTreeAsValue(raw, panel);
  }

  private T read(JsonNode raw, TruncatedVariables variables, DeserializationContext context)
      throws IOException {
    Optional<String> plain = variable(raw.path(field).asText(""), variables.variables());
    if (plain.isPresent()) {
      return create.apply(plain.get());
    }
    Supplier<?> blanked = () -> BLANKING.valueToTree(variables.variables());
    context.setAttribute(VARIABLES, blanked);
    T evaluated = context.readTreeAsValue(raw, panel);
    requireWhole(evaluated, variables);
    return evaluated;
  }

  /**
   * Reads a field that only names a variable, without an evaluation, which from 8.9 on is a request
   * to the cluster with all variables of the instance.
   *
   * @return empty if the field is anything else, or the variable isn't a non-blank text
   */
  private static Optional<String> variable(String field, Map<String, Object> variables) {
    Matcher path = VARIABLE.matcher(field);
    if (!path.matches()) {
      return Optional.empty();
    }
    Object value = variables;
    for (String name : path.group(1).split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  private void requireWhole(T evaluated, TruncatedVariables variables) {
    boolean empty =
        Optional.ofNullable(id.apply(evaluated)).filter(text -> !text.isBlank()).isEmpty();
    if (empty && !variables.cut().isEmpty()) {
      throw new ConnectorInputException(
          ("%s is empty. This runtime reads only the first 8 kB of a variable, and %s is larger."
                  + " Store the ID in its own variable")
              .formatted(field, String.join(", ", variables.cut())));
    }
  }
}
