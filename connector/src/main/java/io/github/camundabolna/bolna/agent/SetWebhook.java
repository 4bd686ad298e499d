package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentWebhook;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import java.util.Optional;

/** Sets or removes the URL that receives the events of an agent. */
@TemplateSubType(id = "setWebhook", label = "Set webhook of an agent")
@OperationInfo(
    summary = "Sets or removes the URL that receives the agent's events",
    details =
        "To remove the URL, choose *Don't send*. The connector changes only this setting, and sends"
            + " nothing if it already has that value. It doesn't change *Trigger on statuses*: in"
            + " the Bolna dashboard, check that every status is selected. To keep the previous URL,"
            + " set the result expression to `={webhookChanged: response.changed,"
            + " previousWebhookUrl: response.previousWebhookUrl}`. URLs must use https; http works"
            + " only for the runtime's own machine. If the response to an earlier attempt was lost,"
            + " `previousWebhookUrl` can be the new URL.",
    requests = "`GET` and `PATCH /v2/agent/{id}`",
    chooser = "Set or remove the URL that receives a Bolna agent's events",
    keywords = "set webhook, webhook URL, callback URL, event URL, remove webhook",
    result = "={webhookChanged: response.changed}")
public record SetWebhook(
    @AgentId @TemplateProperty(id = "setWebhook.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Send events",
            group = "webhook",
            type = PropertyType.Dropdown,
            defaultValue = AgentOperation.TO_URL,
            choices = {
              @DropdownPropertyChoice(value = AgentOperation.TO_URL, label = "To a URL"),
              @DropdownPropertyChoice(value = AgentOperation.NOWHERE, label = "Don't send")
            },
            description = "Whether Bolna sends this agent's events to a URL or stops sending them.",
            tooltip =
                "Without events, a process that waits for a call continues only if it polls or if"
                    + " your receiver recovers lost events for this agent.")
        @ValidFormat(field = "events", oneOf = "url, none")
        String events,
    @TemplateProperty(
            label = "Webhook URL",
            group = "webhook",
            condition =
                @PropertyCondition(property = "operation.events", equals = AgentOperation.TO_URL),
            description =
                "URL of your receiver: your runtime's URL, then /inbound/ and the webhook path.",
            tooltip =
                "Recommended: in the Bolna dashboard, set the Authorization header to Bearer and"
                    + " the secret. Alternatively, add ?token={{secrets.BOLNA_WEBHOOK_SECRET}} to"
                    + " the URL.",
            exampleValue = PanelTexts.WEBHOOK_URL_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.WEBHOOK_URL_OR_SECRET,
                            message = "Must be a URL like " + PanelTexts.WEBHOOK_URL_EXAMPLE)))
        @ValidFormat(
            value = InputFormat.WEBHOOK_URL,
            example = PanelTexts.WEBHOOK_URL_EXAMPLE,
            field = "webhookUrl")
        String webhookUrl,
    @TemplateProperty(
            label = "Return the query of the previous URL",
            group = "webhook",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "Query and login can contain secrets, which are then stored in your process as"
                    + " plain text.",
            tooltip = "Select this only if your process restores the previous URL.")
        Boolean previousQuery)
    implements AgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(
              value =
                  "previous URL, or null; with query and login only if you select *Return the query"
                      + " of the previous URL*",
              example = "https://old.example.com/inbound/bolna")
          String previousWebhookUrl,
      @ResultField(
              value = "true if the URL was changed or removed; false if it already had that value",
              example = "true")
          boolean changed) {}

  @Override
  public Result execute(OperationContext job) {
    Optional<WebhookUrl> wanted = wanted();
    AgentClient agents = new AgentClient(job.http(), job.caller());
    AgentWebhook previous = agents.webhook(agentId);
    boolean changed = !previous.told() || !previous.url().equals(wanted);
    if (changed) {
      agents.setWebhook(agentId, wanted);
    }
    return new Result(agentId, previous.url().map(this::returned).orElse(null), changed);
  }

  private Optional<WebhookUrl> wanted() {
    if (Texts.text(events).filter(NOWHERE::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        Texts.text(webhookUrl)
            .map(WebhookUrl::new)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "webhookUrl is missing. Enter the URL that receives the agent's events")));
  }

  private String returned(WebhookUrl previous) {
    return Boolean.TRUE.equals(previousQuery) ? previous.value() : previous.withoutSecrets();
  }

  /** Omits the URL's query, which can contain a secret. */
  @Override
  public String toString() {
    return "SetWebhook[agentId=%s, webhookUrl=%s]"
        .formatted(agentId, new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
