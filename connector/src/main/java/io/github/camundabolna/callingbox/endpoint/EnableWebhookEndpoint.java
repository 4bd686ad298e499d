package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.endpoint.EndpointClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;

/** Enables an endpoint that CallingBox disabled. */
@TemplateSubType(id = "enableWebhookEndpoint", label = "Enable webhook endpoint")
@OperationInfo(
    summary = "Enables an endpoint again that CallingBox disabled",
    details =
        "CallingBox disables an endpoint after ten deliveries in a row that it gave up. Events from"
            + " that time aren't sent by themselves: [List webhook"
            + " deliveries](list-webhook-deliveries.md) finds them, and [Redeliver"
            + " webhook](redeliver-webhook.md) sends them again.",
    requests = "`PATCH /v1/webhook_endpoints/{id}`",
    chooser = "Enable a CallingBox webhook endpoint again",
    keywords = "callingbox enable webhook, callingbox disabled endpoint, callingbox repair webhook",
    result = "={endpoint: response.endpoint}")
public record EnableWebhookEndpoint(
    @EndpointId @TemplateProperty(id = "enableWebhookEndpoint.endpointId", group = "webhook")
        String endpointId)
    implements CallingBoxWebhookOperation {

  public record Result(
      @ResultField(value = EndpointDetails.MEANING, example = EndpointDetails.EXAMPLE)
          EndpointDetails endpoint) {}

  @Override
  public Result execute(OperationContext job) {
    EndpointClient endpoints = new EndpointClient(job.http(), job.caller());
    return new Result(EndpointDetails.of(endpoints.enable(endpointId)));
  }
}
