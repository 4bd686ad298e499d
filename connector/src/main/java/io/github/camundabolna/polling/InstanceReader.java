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
 * Reads the panel as it is for one process instance. The runtime (8.8.7) evaluates expressions by
 * the variables of the instance, and fails if any of them is a list with a document in it, which is
 * what a form's file picker makes; here it gets the variables with documents left blank, and with
 * the beginning of those that the engine cuts. A panel that only names a variable is read without
 * an evaluation.
 *
 * @param panel the part of the panel that differs from instance to instance
 * @param field that names what is waited for
 * @param create makes that part from the field
 * @param id that field of the panel
 */
public record InstanceReader<T>(
    Class<T> panel, String field, Function<String, T> create, Function<T, String> id) {

  /** Where runtimes up to 8.9 put the variables; without it, everything is as the runtime does. */
  private static final String VARIABLES = "FEEL_CONTEXT";

  /** Like {@code =executionId} or {@code =answer.executionId}. */
  private static final Pattern VARIABLE =
      Pattern.compile("=\\s*([A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*)\\s*");

  private static final ObjectMapper BLANKING =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  /**
   * Reads it.
   *
   * @throws ConnectorInputException if it is empty and may have been in a variable that was cut
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
   * Reads a field that only names a variable. That needs no evaluation, which from 8.9 on is a
   * request to the cluster with all variables of the instance.
   *
   * @return empty if the field is anything else, or the variable isn't a text that says something
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
