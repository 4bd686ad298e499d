package io.github.camundabolna.bolna.client.subaccount;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a sub-account is created with. */
public record SubAccountRequest(
    String name,
    int minConcurrency,
    Optional<Integer> maxConcurrency,
    Optional<TenantDatabase> database) {

  ObjectNode toJson() {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", name)
            .put("min_concurrency", minConcurrency);
    maxConcurrency.ifPresent(most -> body.put("max_concurrency", most));
    database.ifPresent(separate -> separate.addTo(body));
    return body;
  }
}
