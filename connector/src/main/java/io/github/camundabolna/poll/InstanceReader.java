package io.github.camundabolna.poll;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Reads the panel as it is for one process instance. The runtime (8.8.7) evaluates expressions by
 * the variables of the instance, and fails if any of them is a list with a document in it, which is
 * what a form's file picker makes; here it gets the variables with documents left blank.
 */
public final class InstanceReader {

  /** Where the runtime puts the variables; without it, everything is as the runtime does it. */
  private static final String VARIABLES = "FEEL_CONTEXT";

  private static final ObjectMapper BLANKING =
      new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

  private InstanceReader() {}

  public static <T> T read(JsonParser parser, DeserializationContext context, Class<T> type)
      throws IOException {
    if (context.getAttribute(VARIABLES) instanceof Supplier<?> variables) {
      Supplier<?> blanked = () -> BLANKING.valueToTree(variables.get());
      context.setAttribute(VARIABLES, blanked);
    }
    return context.readValue(parser, type);
  }
}
