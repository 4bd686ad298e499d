package io.github.camundabolna.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;

/** How large variables are for runtimes from 8.8.16 and 8.9.7 on, which refuse larger ones. */
public final class VariableSize {

  /** The limit of those runtimes, in bytes of JSON. */
  public static final int MOST = 3 * 1024 * 1024 / 2;

  /** What must be left for other variables that a result expression adds. */
  public static final int ROOM = 150_000;

  private static final ObjectMapper JSON = ConnectorsObjectMapperSupplier.getCopy();

  private VariableSize() {}

  /** Returns the bytes of the variables, counted as those runtimes count them. */
  public static int of(Object variables) throws JsonProcessingException {
    return JSON.writeValueAsBytes(variables).length;
  }
}
