package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;
import io.github.camundabolna.signal.Placements.Kind;
import java.util.Locale;
import java.util.function.Function;

/**
 * The kind of resource that instances wait for at an element.
 *
 * @param field panel field with its ID, like {@code batchId}
 * @param idOf reads that field for a process instance; may throw any exception
 */
public record AwaitedResource(
    Kind kind, String field, Function<ProcessInstanceContext, String> idOf) {

  /** Returns its name in messages, like {@code batch}. */
  String noun() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
