package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import java.util.Locale;
import java.util.function.Function;

/**
 * The kind of resource that instances wait for at an element.
 *
 * @param vendor has the resource
 * @param field panel field with its ID, like {@code batchId}
 * @param idOf reads that field for a process instance; may throw any exception
 */
public record AwaitedResource(
    Vendor vendor, Kind kind, String field, Function<ProcessInstanceContext, String> idOf) {

  /** Returns where resources come from that instances of a process version wait for. */
  Source source(long definitionKey) {
    return new Source(vendor, kind, definitionKey);
  }

  /** Returns its name in messages, like {@code batch}. */
  String noun() {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
