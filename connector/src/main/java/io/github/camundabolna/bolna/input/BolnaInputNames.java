package io.github.camundabolna.bolna.input;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.github.camundabolna.input.InputNames;

/** Names of Bolna's variables for annotations, and a Jackson naming strategy. */
public final class BolnaInputNames extends NamingBase {

  /** The same as {@link InputNames#of} returns for Bolna. */
  private static final String PREFIX = "bolnaInput_";

  public static final String OPERATION = PREFIX + "operation";

  public static final String AUTHENTICATION = PREFIX + "authentication";

  public static final String ENTERED_AT = PREFIX + "enteredAt";

  /** Selects the operation of a connector. */
  public static final String TYPE = PREFIX + "type";

  private static final long serialVersionUID = 1;

  /** Returns the name of a variable for a field, like {@code bolnaInput_agentId}. */
  @Override
  public String translate(String field) {
    return PREFIX + field;
  }
}
