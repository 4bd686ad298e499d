package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.OpenSubscription;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many process instances wait for messages in each version of each process: from 8.9 on, a
 * runtime keeps these versions active beside the latest one.
 */
final class SubscriptionStatistics {

  private SubscriptionStatistics() {}

  /** One row for each version; the filter is about the single subscriptions, all of them open. */
  static Stream<SearchHit> rows(RecordLog log, SearchFilter filter) {
    return log.openSubscriptions().stream()
        .filter(subscription -> filter.accepts(facts(subscription)))
        .collect(Collectors.groupingBy(OpenSubscription::definitionKey))
        .values()
        .stream()
        .map(SubscriptionStatistics::row);
  }

  private static ObjectNode facts(OpenSubscription subscription) {
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
