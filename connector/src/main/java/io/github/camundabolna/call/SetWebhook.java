package io.github.camundabolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.client.WebhookUrl;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.Obeys;
import io.github.camundabolna.panel.Rule;
import io.github.camundabolna.panel.Words;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;

/**
 * Says where Bolna sends the events of an agent. It cannot say "nowhere": Bolna's contract has no
 * value for that.
 */
@TemplateSubType(id = CallOperation.SET_WEBHOOK, label = "Set webhook of an agent")
public record SetWebhook(
    @TemplateProperty(
            id = "setWebhook.agentId",
            binding = @PropertyBinding(name = "agentId"),
            label = "Agent ID",
            group = "agent",
            description = Words.AGENT_ID,
            tooltip = Words.AGENT_ID_TOOLTIP,
            exampleValue = Words.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Form.AGENT_ID_OR_SECRET,
                            message =
                                "Must be an agent id, like 123e4567-e89b-12d3-a456-426655440000")))
        @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
        @Obeys(value = Rule.AGENT_ID, field = "agentId")
        String agentId,
    @TemplateProperty(
            label = "Webhook URL",
            group = "webhook",
            description =
                "Where the receiver listens: your runtime's URL, /inbound/ and the "
                    + "webhook path.",
            tooltip =
                "If Bolna cannot send the header X-Bolna-Secret, the secret goes "
                    + "to the end, as ?secret={{secrets.BOLNA_WEBHOOK_SECRET}}.",
            exampleValue = "https://camunda.example.com/inbound/bolna",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Form.WEBHOOK_URL_OR_SECRET,
                            message =
                                "Must be a URL like https://camunda.example.com/inbound/bolna")))
        @NotBlank(message = "webhookUrl is missing: say where Bolna shall send the agent's events")
        @Obeys(value = Rule.WEBHOOK_URL, field = "webhookUrl")
        String webhookUrl)
    implements CallOperation {

  /**
   * What the result expression sees.
   *
   * @param previousWebhookUrl as it was, so that it can be put back; null if there was none, or if
   *     Bolna did not tell
   * @param changed whether it was another one
   */
  public record Result(String agentId, String previousWebhookUrl, boolean changed) {}

  @Override
  public Result execute(CallJob job) {
    WebhookUrl wanted = new WebhookUrl(webhookUrl);
    Optional<WebhookUrl> previous = job.agents().webhook(agentId).url();
    boolean changed = !previous.equals(Optional.of(wanted));
    if (changed) {
      job.agents().setWebhook(agentId, wanted);
    }
    return new Result(agentId, previous.map(WebhookUrl::value).orElse(null), changed);
  }

  /** Without the query of the URL, which can hold a secret. */
  @Override
  public String toString() {
    return "SetWebhook[agentId=%s, webhookUrl=%s]"
        .formatted(agentId, new WebhookUrl(String.valueOf(webhookUrl)));
  }
}
