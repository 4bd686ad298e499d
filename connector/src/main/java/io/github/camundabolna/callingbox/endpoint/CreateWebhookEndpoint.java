package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.endpoint.EndpointClient;
import io.github.camundabolna.callingbox.client.endpoint.NewEndpoint;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/** Creates an endpoint once, however often the job is retried. */
@TemplateSubType(id = "createWebhookEndpoint", label = "Create webhook endpoint")
@OperationInfo(
    summary = "Creates an endpoint that receives the events of all calls of your account",
    details =
        "CallingBox shows the signing secret of an endpoint only in its response. The connector"
            + " doesn't return it, because process variables are visible in Operate. To get a"
            + " secret for your receiver, rotate it in the CallingBox dashboard. You can also send"
            + " `POST /v1/webhook_endpoints/{id}/rotate_secret` yourself.\n\n"
            + "CallingBox documents no list of endpoints, so the connector can't look for what an"
            + " earlier attempt created. If there can have been one, it sends nothing and fails"
            + " with `CALLINGBOX_OUTCOME_UNKNOWN`. That's after a lost response, and if the job"
            + " starts more than 20 seconds after the process entered the element. A job that comes"
            + " back after \"Nothing was done\" may be 20 seconds later than announced. A retry of"
            + " a late job sends nothing either, so an incident follows. Check the CallingBox"
            + " dashboard. If the endpoint is missing, move the token to the element again in"
            + " Operate.",
    requests = "`POST /v1/webhook_endpoints`",
    chooser = "Create a CallingBox endpoint for the events of all calls",
    keywords = "callingbox create webhook, callingbox new endpoint, callingbox subscribe events",
    result = "={endpointId: response.endpoint.endpointId}",
    errors = "CALLINGBOX_OUTCOME_UNKNOWN")
public record CreateWebhookEndpoint(
    @TemplateProperty(
            label = "Webhook URL",
            group = "webhook",
            description =
                "URL of your receiver: your runtime's URL, then /inbound/ and the webhook path.",
            tooltip = "CallingBox must be able to reach it, so it must be a public https URL.",
            exampleValue = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.WEBHOOK_URL_OR_SECRET,
                            message =
                                "Must be a URL like " + CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE)))
        @NotBlank(message = "webhookUrl is missing. Enter the URL that receives the events")
        @ValidFormat(
            value = InputFormat.WEBHOOK_URL,
            example = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
            field = "webhookUrl")
        String webhookUrl,
    @TemplateProperty(
            label = "Endpoint description",
            group = "webhook",
            description = "Text by which you recognize the endpoint in the dashboard. Optional.",
            exampleValue = "Camunda, production")
        String description,
    @TemplateProperty(
            label = "Events",
            group = "webhook",
            type = PropertyType.Dropdown,
            defaultValue = CallingBoxWebhookOperation.ENDS,
            choices = {
              @DropdownPropertyChoice(
                  value = CallingBoxWebhookOperation.ENDS,
                  label = "Ends of calls"),
              @DropdownPropertyChoice(value = CallingBoxWebhookOperation.ALL, label = "All events")
            },
            description = "Which events CallingBox sends. Your receiver needs the ends of calls.")
        @ValidFormat(field = "events", oneOf = "ends, all")
        String events)
    implements CallingBoxWebhookOperation, CreatingOperation {

  public record Result(
      @ResultField(value = EndpointDetails.MEANING, example = EndpointDetails.EXAMPLE)
          EndpointDetails endpoint) {}

  @Override
  public Result execute(OperationContext job) {
    NewEndpoint endpoint =
        new NewEndpoint(
            new WebhookUrl(webhookUrl),
            Texts.text(description),
            ALL.equals(events) ? List.of() : ENDS_OF_CALLS);
    EndpointClient endpoints = new EndpointClient(job.http(), job.caller());
    return UnlistedChange.once(
        job,
        "have created the endpoint",
        () -> new Result(EndpointDetails.of(endpoints.create(endpoint).endpoint())));
  }

  /** Omits the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "CreateWebhookEndpoint[webhookUrl=%s]"
        .formatted(new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
