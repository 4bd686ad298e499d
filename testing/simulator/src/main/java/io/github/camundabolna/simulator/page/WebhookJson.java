package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.delivery.DeliveryHistory;
import io.github.camundabolna.simulator.delivery.LoggedAttempt;
import io.github.camundabolna.simulator.delivery.LoggedDelivery;
import java.util.Locale;
import java.util.Optional;

/** Writes deliveries as the page reads them. */
public final class WebhookJson {

  private WebhookJson() {}

  /** Returns a delivery as a row, or the switch that drops the next one if the ID is empty. */
  public static Optional<ObjectNode> row(DeliveryControl control, String id) {
    return id.equals(DeliveryChanges.DROP_NEXT)
        ? Optional.of(dropNext(control))
        : control.log().find(id).map(WebhookJson::row);
  }

  static ObjectNode dropNext(DeliveryControl control) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", DeliveryChanges.DROP_NEXT)
        .put("dropNext", control.dropNext().isOn());
  }

  static ObjectNode row(LoggedDelivery delivery) {
    DeliveryHistory history = delivery.history();
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", delivery.id()).put("subject", delivery.subject());
    row.put("event", delivery.event()).put("address", delivery.address().text());
    row.put("createdAt", delivery.createdAt().toString());
    row.put("state", history.state().name().toLowerCase(Locale.ROOT));
    row.put("attempts", history.attempts().size());
    history.last().ifPresent(last -> result(row, last));
    history.planned().stream().findFirst().ifPresent(at -> row.put("nextAt", at.toString()));
    return row;
  }

  private static ObjectNode result(ObjectNode node, LoggedAttempt attempt) {
    attempt.status().ifPresent(status -> node.put("status", status));
    attempt.failure().ifPresent(failure -> node.put("failure", failure));
    return node;
  }

  static ObjectNode details(LoggedDelivery delivery, String secretVariable) {
    DeliveryHistory history = delivery.history();
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    details.set("row", row(delivery));
    ArrayNode attempts = details.putArray("attempts");
    for (LoggedAttempt attempt : history.attempts()) {
      result(attempts.addObject().put("at", attempt.sentAt().toString()), attempt)
          .put("response", attempt.response());
    }
    ArrayNode planned = details.putArray("planned");
    history.planned().forEach(at -> planned.add(at.toString()));
    ArrayNode headers = details.putArray("headers");
    history
        .headers()
        .forEach(
            header ->
                headers.addObject().put("name", header.name()).put("value", header.value().text()));
    details.put("body", delivery.body());
    CurlCommand curl = new CurlCommand(delivery, secretVariable);
    details.putObject("curl").put("text", curl.text()).put("explanation", curl.explanation());
    return details;
  }
}
