package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.OpenSubscription;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts the process instances that wait for messages, by version of their process. From 8.9 on, a
 * runtime keeps these versions active in addition to the latest one.
 */
final class SubscriptionStatistics {

  private SubscriptionStatistics() {}

  /** Returns a row for each version; the filter applies to single open subscriptions. */
  static Stream<SearchHit> rows(RecordLog log, SearchFilter filter) {
    return log.openSubscriptions().stream()
        .filter(subscription -> filter.accepts(filterFields(subscription)))
        .collect(Collectors.groupingBy(OpenSubscription::definitionKey))
        .values()
        .stream()
        .map(SubscriptionStatistics::row);
  }

  private static ObjectNode filterFields(OpenSubscription subscription) {
    return version(subscription)
        .put("processInstanceKey", Long.toString(subscription.instanceKey()))
        .put("elementInstanceKey", Long.toString(subscription.elementInstanceKey()))
        .put("messageName", subscription.messageName())
        .put("messageSubscriptionState", "CREATED");
  }

  private static ObjectNode version(OpenSubscription subscription) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("processDefinitionId", subscription.processId())
        .put("processDefinitionKey", Long.toString(subscription.definitionKey()))
        .put("tenantId", subscription.tenantId());
  }

  private static SearchHit row(List<OpenSubscription> ofOneVersion) {
    var any = ofOneVersion.get(0);
    var instances = ofOneVersion.stream().map(OpenSubscription::instanceKey).distinct().count();
    return new SearchHit(
        any.definitionKey(),
        version(any)
            .put("processInstancesWithActiveSubscriptions", instances)
            .put("activeSubscriptions", ofOneVersion.size()));
  }
}
