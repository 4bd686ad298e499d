package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.delivery.DeliveryClient;
import io.github.camundabolna.callingbox.client.delivery.DeliveryQuery;
import io.github.camundabolna.callingbox.client.delivery.DeliveryStatus;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;
import java.util.Optional;

/** Lists deliveries of events. */
@TemplateSubType(id = "listWebhookDeliveries", label = "List webhook deliveries")
@OperationInfo(
    summary = "Lists deliveries of events, such as those that CallingBox gave up",
    details =
        "An event has a delivery for each URL that receives it. To send each of them again, use the"
            + " list in a multi-instance task with [Redeliver webhook](redeliver-webhook.md).",
    requests = "`GET /v1/webhook_deliveries`",
    chooser = "List deliveries of CallingBox events",
    keywords = "callingbox list deliveries, callingbox failed webhooks, callingbox lost events",
    result = "={deliveries: response.deliveries}")
public record ListWebhookDeliveries(
    @TemplateProperty(
            id = "listWebhookDeliveries.status",
            binding = @PropertyBinding(name = "status"),
            label = "Delivery status",
            group = "filter",
            type = PropertyType.Dropdown,
            defaultValue = "exhausted",
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "pending", label = "Pending"),
              @DropdownPropertyChoice(value = "delivered", label = "Delivered"),
              @DropdownPropertyChoice(value = "exhausted", label = "Given up")
            },
            description = "Lists only deliveries with this status.")
        @ValidFormat(field = "status", oneOf = "any, pending, delivered, exhausted")
        String status,
    @TemplateProperty(
            id = "listWebhookDeliveries.endpointId",
            binding = @PropertyBinding(name = "endpointId"),
            label = "Endpoint ID",
            group = "filter",
            description = "Lists only deliveries to this endpoint. If empty, to any URL.",
            exampleValue = "3c90c3cc-0d44-4b50-8888-8dd25736052a",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value =
                                CallingBoxPanelTexts.ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be the ID of an endpoint")))
        @ValidFormat(
            field = "endpointId",
            pattern = CallingBoxPanelTexts.ID,
            mustBe = CallingBoxWebhookOperation.ENDPOINT_ID_MUST_BE)
        String endpointId,
    @TemplateProperty(
            id = "listWebhookDeliveries.callId",
            binding = @PropertyBinding(name = "callId"),
            label = "Call ID",
            group = "filter",
            description = "Lists only events of this call. If empty, of any call.",
            exampleValue = "3c90c3cc-0d44-4b50-8888-8dd25736052a",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value =
                                CallingBoxPanelTexts.ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be the ID of a call")))
        @ValidFormat(
            field = "callId",
            pattern = CallingBoxPanelTexts.ID,
            mustBe = CallingBoxPanelTexts.CALL_ID_MUST_BE)
        String callId,
    @MaximumResults
        @TemplateProperty(
            id = "listWebhookDeliveries.atMost",
            binding = @PropertyBinding(name = "atMost"),
            group = "filter",
            description = "Maximum number of deliveries in the result (1–200).")
        @ValidFormat(field = "atMost", max = 200)
        @WholeNumber
        Integer atMost)
    implements CallingBoxWebhookOperation {

  public record Result(
      @ResultField(
              value = "the deliveries, with URLs without their query",
              example = DeliveryRow.EXAMPLE)
          List<DeliveryRow> deliveries,
      @ResultField(value = "how many were found, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    DeliveryQuery query =
        new DeliveryQuery(
            Texts.text(endpointId),
            Texts.text(callId),
            Texts.text(status).filter(text -> !text.equals(Patterns.ANY)).map(DeliveryStatus::of),
            Optional.of(most()));
    List<DeliveryRow> all =
        new DeliveryClient(job.http(), job.caller())
            .deliveries(query).stream().map(DeliveryRow::of).toList();
    BoundedList<DeliveryRow> first = BoundedList.firstOf(all.stream().limit(most()).toList());
    return new Result(first.items(), all.size(), first.shortened());
  }

  private int most() {
    return atMost == null ? USUAL_RESULTS : atMost;
  }
}
