package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Names the variables that the inputs of an element become. The engine evaluates all inputs in one
 * context, where each part of a target hides the process variable of that name from later inputs;
 * so each part begins with a prefix that no process uses. For Jackson, it is a naming strategy.
 */
public final class InputNames extends NamingBase {

  public static final String PREFIX = "bolnaInput_";

  public static final String OPERATION = PREFIX + "operation";

  public static final String AUTHENTICATION = PREFIX + "authentication";

  public static final String ENTERED_AT = PREFIX + "enteredAt";

  /** What tells the operations of a connector apart. */
  public static final String TYPE = PREFIX + "type";

  private static final long serialVersionUID = 1;

  /** Returns the name of a variable for a field, like {@code bolnaInput_agentId}. */
  @Override
  public String translate(String field) {
    return PREFIX + field;
  }

  /** Returns the target of an input for a dotted path of fields, like {@code operation.type}. */
  public static String target(String path) {
    return Arrays.stream(path.split("[.]"))
        .map(field -> PREFIX + field)
        .collect(Collectors.joining("."));
  }

  /**
   * Returns the API key among the variables of a job, without blanks around it; empty if none. In a
   * credential of the cluster, which takes the place of the whole input, its name has no prefix.
   */
  public static String apiKey(JsonNode variables) {
    JsonNode authentication = variables.path(AUTHENTICATION);
    String key = authentication.path(PREFIX + "apiKey").asText("");
    return (key.isBlank() ? authentication.path("apiKey").asText("") : key).strip();
  }

  /** Returns the field that a variable is for, as people know it. */
  public static String field(String name) {
    return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
  }
}
