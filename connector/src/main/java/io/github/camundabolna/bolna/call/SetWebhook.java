package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentWebhook;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/** Sets or removes the URL to which Bolna sends the events of an agent. */
@TemplateSubType(id = CallOperation.SET_WEBHOOK, label = "Set webhook of an agent")
public record SetWebhook(
    @TemplateProperty(
            id = "setWebhook.agentId",
            binding = @PropertyBinding(name = "agentId"),
            label = "Agent ID",
            group = "agent",
            description = PanelTexts.AGENT_ID,
            tooltip = PanelTexts.AGENT_ID_TOOLTIP,
            exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.AGENT_ID_OR_SECRET,
                            message =
                                "Must be an agent id, like 123e4567-e89b-12d3-a456-426655440000")))
        @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
        @ValidFormat(value = InputFormat.AGENT_ID, field = "agentId")
        String agentId,
    @TemplateProperty(
            label = "Send events",
            group = "webhook",
            type = PropertyType.Dropdown,
            defaultValue = CallOperation.TO_URL,
            choices = {
              @DropdownPropertyChoice(value = CallOperation.TO_URL, label = "To a URL"),
              @DropdownPropertyChoice(value = CallOperation.NOWHERE, label = "Nowhere")
            },
            description = "Whether Bolna sends the agent's events to a URL, or to none.",
            tooltip =
                "Without events, a wait for a call ends only by polling, or by a receiver that "
                    + "looks after this agent.")
        @ValidFormat(value = InputFormat.EVENTS_TO, field = "events")
        String events,
    @TemplateProperty(
            label = "Webhook URL",
            group = "webhook",
            condition =
                @PropertyCondition(property = "operation.events", equals = CallOperation.TO_URL),
            description =
                "Where the receiver listens: your runtime's URL, /inbound/ and the "
                    + "webhook path.",
            tooltip =
                "Better set the header Authorization in the Bolna dashboard, as Bearer and the "
                    + "secret. Else add ?token={{secrets.BOLNA_WEBHOOK_SECRET}} to the URL.",
            exampleValue = "https://camunda.example.com/inbound/bolna",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.WEBHOOK_URL_OR_SECRET,
                            message =
                                "Must be a URL like https://camunda.example.com/inbound/bolna")))
        @ValidFormat(value = InputFormat.WEBHOOK_URL, field = "webhookUrl")
        String webhookUrl,
    @TemplateProperty(
            label = "Return the query of the previous URL",
            group = "webhook",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "Its query can hold a secret, which your process then keeps in clear text.",
            tooltip = "Tick it only if your process puts the previous URL back.")
        Boolean previousQuery)
    implements CallOperation {

  /**
   * What the result expression sees.
   *
   * @param previousWebhookUrl without its query, unless that is wanted; null if there was none, or
   *     if Bolna did not tell
   * @param changed whether it was another one
   */
  public record Result(String agentId, String previousWebhookUrl, boolean changed) {}

  @Override
  public Result execute(CallOperationContext job) {
    Optional<WebhookUrl> wanted = wanted();
    AgentWebhook previous = job.agents().webhook(agentId);
    boolean changed = !previous.told() || !previous.url().equals(wanted);
    if (changed) {
      job.agents().setWebhook(agentId, wanted);
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
                        "webhookUrl is missing: say where Bolna shall send the agent's events")));
  }

  private String returned(WebhookUrl previous) {
    return Boolean.TRUE.equals(previousQuery) ? previous.value() : previous.withoutQuery();
  }

  /** Without the query of the URL, which can hold a secret. */
  @Override
  public String toString() {
    return "SetWebhook[agentId=%s, webhookUrl=%s]"
        .formatted(agentId, new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
