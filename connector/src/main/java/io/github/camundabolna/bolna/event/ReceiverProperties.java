package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.ReceiverFields;
import io.github.camundabolna.webhook.ReceiverFields.OnlyPlacedByProcess;
import io.github.camundabolna.webhook.ReceiverFields.TrustedProxies;
import io.github.camundabolna.webhook.ReceiverFields.WebhookPath;
import io.github.camundabolna.webhook.WebhookAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;

/** The panel fields of a receiver. {@link #toString()} hides the secrets. */
public record ReceiverProperties(
    @Valid
        @NotNull(
            message = "the webhook path is missing. Enter letters, digits, - and _, like bolna")
        Inbound inbound,
    @TemplateProperty(
            label = "Webhook secret",
            group = "security",
            feel = FeelMode.disabled,
            defaultValue = "{{secrets.BOLNA_WEBHOOK_SECRET}}",
            description = "Secret that every event must include (at least 16 characters).",
            tooltip =
                "Sent as Bearer token in the Authorization header, or in the X-Api-Key header. If"
                    + " you can't set a header, add ?token= and the secret to the agent's webhook"
                    + " URL.")
        @NotBlank(
            message =
                "the webhook secret is missing. Set it to \\{\\{secrets.BOLNA_WEBHOOK_SECRET\\}\\}")
        @Size(min = 16, message = "the webhook secret must have at least 16 characters")
        String secret,
    @TemplateProperty(
            label = "Bolna API key",
            group = "security",
            feel = FeelMode.disabled,
            optional = true,
            description =
                "If set, the result is read from the Bolna API. If empty, the event is trusted.",
            tooltip =
                "Required if you use Bolna's automatic retries, because events don't always say"
                    + " whether a retry follows, and to recover lost events.",
            exampleValue = "{{secrets.BOLNA_API_KEY}}")
        String apiKey,
    @TemplateProperty(
            label = "Allowed addresses",
            group = "addresses",
            feel = FeelMode.disabled,
            optional = true,
            description = "IP addresses, separated by commas. If empty, all addresses are allowed.",
            tooltip =
                "The three addresses shown are Bolna's. Requires the number of trusted proxies.",
            exampleValue = "13.203.39.153, 13.126.9.249, 13.202.133.53")
        String allowedAddresses,
    @TrustedProxies @TemplateProperty(group = "addresses") String trustedProxies,
    @OnlyPlacedByProcess
        @TemplateProperty(
            group = "endpoint",
            description = "Skips batch calls, inbound calls, and calls from other systems.")
        Boolean onlyPlacedByProcess,
    @Valid SweepProperties sweep) {

  /** The webhook path, where the runtime looks for it. */
  public record Inbound(
      @WebhookPath
          @TemplateProperty(
              group = "endpoint",
              defaultValue = "bolna",
              description = "Last part of the agent's webhook URL, after /inbound/.",
              tooltip =
                  "Letters, digits, - and _. Set the webhook URL on the agent's page in the Bolna"
                      + " dashboard or with the operation \"Set webhook of an agent\". Under"
                      + " Trigger on statuses, select all.")
          @NotBlank(
              message = "the webhook path is missing. Enter letters, digits, - and _, like bolna")
          String context) {}

  Optional<String> key() {
    return ReceiverFields.apiKey(apiKey);
  }

  /**
   * Checks how the fields fit together, and this runtime. Messages never show a secret.
   *
   * @param startsProcesses whether each ended call starts a process
   * @throws ConnectorInputException if the receiver can't work with these fields
   */
  void validate(ForwardedHeaders forwarded, boolean startsProcesses) {
    access().validate();
    if (key().isEmpty() && sweepPlan(Optional.empty()).isPresent()) {
      throw new ConnectorInputException(
          "\"Agents to check\" requires the Bolna API key, because the receiver lists the agents'"
              + " calls at Bolna");
    }
    access().validateForwarding(forwarded);
    ReceiverFields.validateStart(startsProcesses, filter().onlyPlacedByProcess());
  }

  WebhookAccess access() {
    return new WebhookAccess(Bolna.VENDOR, secret, allowedAddresses, trustedProxies);
  }

  CallFilter filter() {
    return new CallFilter(Boolean.TRUE.equals(onlyPlacedByProcess));
  }

  /**
   * Returns the plan of the sweep.
   *
   * @param startWindow how old a call can be that starts a process; empty if none does
   * @return empty if the sweep is off
   */
  Optional<SweepPlan> sweepPlan(Optional<Duration> startWindow) {
    return Optional.ofNullable(sweep).flatMap(panel -> panel.plan(startWindow, filter()));
  }

  @Override
  public String toString() {
    return "ReceiverProperties[inbound=" + inbound + ", secret=***, apiKey=***]";
  }
}
