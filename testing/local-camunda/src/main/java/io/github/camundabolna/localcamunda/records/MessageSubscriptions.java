package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** Tracks the messages that element instances wait for. */
final class MessageSubscriptions implements Projection {

  private record Subscription(long elementInstanceKey, String messageName) {}

  private final Map<Long, Subscription> open = new LinkedHashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getIntent() instanceof ProcessMessageSubscriptionIntent intent
        && event.getValue() instanceof ProcessMessageSubscriptionRecordValue value) {
      switch (intent) {
        case CREATED, MIGRATED ->
            open.put(
                event.getKey(),
                new Subscription(value.getElementInstanceKey(), value.getMessageName()));
        case CORRELATED -> {
          if (value.isInterrupting()) {
            open.remove(event.getKey());
          }
        }
        case DELETED -> open.remove(event.getKey());
        default -> {}
      }
    }
  }

  /** Returns the subscriptions of active elements; a migration may have changed their version. */
  List<OpenSubscription> open(LongFunction<Optional<ElementRecord>> active) {
    return open.values().stream()
        .flatMap(
            subscription ->
                active
                    .apply(subscription.elementInstanceKey())
                    .map(element -> OpenSubscription.of(element, subscription.messageName()))
                    .stream())
        .toList();
  }
}
