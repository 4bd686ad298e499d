package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;
import io.github.camundabolna.signal.Placements.Kind;
import java.util.Locale;
import java.util.function.Function;

/**
 * What processes wait for at an element.
 *
 * @param field of the panel that names it, like {@code batchId}
 * @param idOf reads that field for one process instance; may throw anything
 */
public record AwaitedResource(
    Kind kind, String field, Function<ProcessInstanceContext, String> idOf) {

  /** Returns its name in sentences, like {@code batch}. */
  String noun() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
