package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.delivery.LoggedDelivery;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the deliveries of webhooks, and sends or drops them as a person wants. */
public final class WebhookRoutes {

  private final DeliveryControl control;
  private final String secretVariable;
  private final WebhookRequests requests;

  private WebhookRoutes(DeliveryControl control, String secretVariable, WebhookRequests requests) {
    this.control = control;
    this.secretVariable = secretVariable;
    this.requests = requests;
  }

  /**
   * Returns all routes.
   *
   * @param secretVariable usual name of the variable with the vendor's webhook secret
   */
  public static Stream<Route> of(
      DeliveryControl control, TestEvents tests, String secretVariable, ObjectMapper json) {
    WebhookRequests requests = new WebhookRequests(json);
    WebhookRoutes routes = new WebhookRoutes(control, secretVariable, requests);
    return Stream.concat(
        new TestEventRoutes(tests, requests).all().stream(), routes.all().stream());
  }

  private List<Route> all() {
    return List.of(
        Route.withoutKey("GET", "/simulator/webhooks", this::list),
        Route.withoutKey("GET", "/simulator/webhooks/{id}", this::details),
        Route.withoutKey("POST", "/simulator/webhooks/drop-next", this::dropNext),
        Route.withoutKey("POST", "/simulator/webhooks/{id}/{action}", this::act));
  }

  private ApiResponse list(ApiRequest request) {
    Optional<String> subject = request.query("subject");
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    control.log().newestFirst().stream()
        .filter(each -> subject.isEmpty() || subject.get().equals(each.subject()))
        .map(WebhookJson::row)
        .forEach(rows::add);
    return PlainResponse.ok(rows);
  }

  private ApiResponse details(ApiRequest request) {
    return PlainResponse.ok(WebhookJson.details(delivery(request), secretVariable));
  }

  private ApiResponse dropNext(ApiRequest request) {
    control.dropNext().set(WebhookRequests.isOn(requests.object(request.body())));
    return PlainResponse.ok(WebhookJson.dropNext(control));
  }

  private ApiResponse act(ApiRequest request) {
    LoggedDelivery delivery = delivery(request);
    JsonNode body = requests.object(request.body());
    String action = request.parameter("action");
    switch (action) {
      case "again" -> again(delivery, 1);
      case "twice" -> again(delivery, 2);
      case "late" -> control.sendLate(delivery, WebhookRequests.seconds(body));
      default ->
          throw WebhookRequests.conflict(
              "A webhook can't be sent %s; it can be sent again, twice, or late".formatted(action));
    }
    return PlainResponse.ok(WebhookJson.row(delivery));
  }

  private void again(LoggedDelivery delivery, int times) {
    if (!control.sendAgain(delivery, times)) {
      throw WebhookRequests.conflict(
          "Webhook %s can't be sent, because its endpoint is disabled".formatted(delivery.id()));
    }
  }

  private LoggedDelivery delivery(ApiRequest request) {
    String id = request.parameter("id");
    return control
        .log()
        .find(id)
        .orElseThrow(
            () ->
                WebhookRequests.notFound(
                    "There is no webhook %s, or it's too old to be kept".formatted(id)));
  }
}
