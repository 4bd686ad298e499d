package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;
import java.util.function.Function;

/**
 * What processes wait for at an element, in the words of its panel.
 *
 * @param noun in sentences, like {@code batch}
 * @param field that names it, like {@code batchId}
 * @param idOf reads that field for one process instance; may throw anything
 */
public record AwaitedResource(
    String noun, String field, Function<ProcessInstanceContext, String> idOf) {

  public static final String BATCH = "batch";
  public static final String CALL = "call";
}
