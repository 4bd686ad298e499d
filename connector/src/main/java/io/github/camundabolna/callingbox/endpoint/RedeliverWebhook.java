package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.delivery.DeliveryClient;
import io.github.camundabolna.callingbox.client.delivery.EventDelivery;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;

/** Lets CallingBox send an event again. */
@TemplateSubType(id = "redeliverWebhook", label = "Redeliver webhook")
@OperationInfo(
    summary = "Lets CallingBox send an event again, such as one that it gave up",
    details =
        "The event keeps its ID, and a process continues only once per call. So sending an event"
            + " again that arrived does no harm, and a repeated job doesn't either. With the"
            + " default message TTL, a start event ignores calls that ended more than 71 hours"
            + " ago.",
    requests = "`POST /v1/webhook_deliveries/{id}/redeliver`",
    chooser = "Let CallingBox send an event again",
    keywords = "callingbox redeliver, callingbox replay event, callingbox resend webhook",
    result = "={deliveryStatus: response.delivery.status}")
public record RedeliverWebhook(
    @TemplateProperty(
            id = "redeliverWebhook.deliveryId",
            binding = @PropertyBinding(name = "deliveryId"),
            label = "Delivery ID",
            group = "webhook",
            defaultValue = "=deliveryId",
            description = "ID of the delivery, as returned by \"List webhook deliveries\".",
            tooltip =
                "In a multi-instance task over the list, with delivery as the element's variable,"
                    + " enter =delivery.deliveryId.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = CallingBoxPanelTexts.ID + Patterns.OR_EXPRESSION,
                            message = "Must be a delivery ID or an expression like =deliveryId")))
        @NotBlank(message = "deliveryId is missing. \"List webhook deliveries\" returns the IDs")
        @ValidFormat(
            field = "deliveryId",
            pattern = CallingBoxPanelTexts.ID,
            mustBe = "must be the ID of a delivery like 9c1d9f9e-21a1-4f6d-8fce-bf4a4b8a9e3f")
        String deliveryId)
    implements CallingBoxWebhookOperation {

  public record Result(
      @ResultField(
              value = "the delivery, with its URL without the query",
              example =
                  "{\"deliveryId\": \"9c1d9f9e-21a1-4f6d-8fce-bf4a4b8a9e3f\", \"status\":"
                      + " \"pending\", \"eventType\": \"call.completed\", \"callId\":"
                      + " \"3c90c3cc-0d44-4b50-8888-8dd25736052a\", \"repetitions\": 1}")
          DeliveryRow delivery) {}

  @Override
  public Result execute(OperationContext job) {
    EventDelivery delivery = new DeliveryClient(job.http(), job.caller()).redeliver(deliveryId);
    return new Result(DeliveryRow.of(delivery));
  }
}
