package io.github.camundabolna.poll;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.camunda.connector.api.error.ConnectorInputException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the panel as it is for one process instance. The runtime (8.8.7) evaluates expressions by
 * the variables of the instance, and fails if any of them is a list with a document in it, which is
 * what a form's file picker makes; here it gets the variables with documents left blank, and with
 * the beginning of those that the engine cuts.
 */
public final class InstanceReader {

  /** Where the runtime puts the variables; without it, everything is as the runtime does it. */
  private static final String VARIABLES = "FEEL_CONTEXT";

  private static final ObjectMapper BLANKING =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  private InstanceReader() {}

  /**
   * Reads it.
   *
   * @param field that names what is waited for
   * @param id that field of the panel
   * @throws ConnectorInputException if it is empty and may have been in a variable that was cut
   */
  public static <T> T read(
      JsonParser parser,
      DeserializationContext context,
      Class<T> type,
      String field,
      Function<T, String> id)
      throws IOException {
    Set<String> cut = new TreeSet<>();
    if (context.getAttribute(VARIABLES) instanceof Supplier<?> variables) {
      Supplier<?> blanked = () -> BLANKING.valueToTree(whole(variables.get(), cut));
      context.setAttribute(VARIABLES, blanked);
    }
    T panel = context.readValue(parser, type);
    if (!cut.isEmpty()
        && Optional.ofNullable(id.apply(panel)).filter(text -> !text.isBlank()).isEmpty()) {
      throw new ConnectorInputException(
          ("%s is empty. This runtime reads only the first 8 kB of a variable, and %s is larger:"
                  + " put the id into a variable of its own")
              .formatted(field, String.join(", ", cut)));
    }
    return panel;
  }

  private static Object whole(Object variables, Set<String> cut) {
    if (!(variables instanceof Map<?, ?> map)) {
      return variables;
    }
    CutVariables read = CutVariables.in(map);
    cut.addAll(read.cut());
    return read.variables();
  }
}
