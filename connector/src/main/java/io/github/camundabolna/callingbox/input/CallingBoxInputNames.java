package io.github.camundabolna.callingbox.input;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import io.github.camundabolna.input.InputNames;

/** Names of CallingBox's variables for annotations, and a Jackson naming strategy. */
public final class CallingBoxInputNames extends NamingBase {

  /** The same as {@link InputNames#of} returns for CallingBox. */
  private static final String PREFIX = "callingboxInput_";

  public static final String OPERATION = PREFIX + "operation";

  public static final String AUTHENTICATION = PREFIX + "authentication";

  public static final String ENTERED_AT = PREFIX + "enteredAt";

  /** Selects the operation of a connector. */
  public static final String TYPE = PREFIX + "type";

  private static final long serialVersionUID = 1;

  /** Returns the name of a variable for a field, like {@code callingboxInput_agentId}. */
  @Override
  public String translate(String field) {
    return PREFIX + field;
  }
}
