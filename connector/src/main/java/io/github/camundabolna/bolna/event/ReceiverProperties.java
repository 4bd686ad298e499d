package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.WebhookAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The panel of a receiver. Hides its secrets in {@link #toString()}. */
public record ReceiverProperties(
    @Valid @NotNull(message = "the webhook path is missing") Inbound inbound,
    @TemplateProperty(
            label = "Webhook secret",
            group = "security",
            feel = FeelMode.disabled,
            defaultValue = "{{secrets.BOLNA_WEBHOOK_SECRET}}",
            description = "What each event must carry. At least 16 characters.",
            tooltip =
                "In the header Authorization, as Bearer and the secret, or in X-Api-Key. Where no "
                    + "header can be set: as ?token= at the end of the agent's webhook URL.")
        @NotBlank(
            message =
                "the webhook secret is missing: set it to"
                    + " \\{\\{secrets.BOLNA_WEBHOOK_SECRET\\}\\}")
        @Size(min = 16, message = "the webhook secret must have at least 16 characters")
        String secret,
    @TemplateProperty(
            label = "Bolna API key",
            group = "security",
            feel = FeelMode.disabled,
            optional = true,
            description =
                "If filled in, what Bolna says of the call counts. Empty: what the event says.",
            tooltip =
                "Needed with Bolna's automatic retries, as an event does not "
                    + "always say whether one follows, and to look for lost events.",
            exampleValue = "{{secrets.BOLNA_API_KEY}}")
        String apiKey,
    @TemplateProperty(
            label = "Allowed addresses",
            group = "addresses",
            feel = FeelMode.disabled,
            optional = true,
            description = "IP addresses, separated by commas. Empty: any address.",
            tooltip = "These three are those of Bolna. Needs the number of trusted proxies.",
            exampleValue = "13.203.39.153, 13.126.9.249, 13.202.133.53")
        String allowedAddresses,
    @TemplateProperty(
            label = "Trusted proxies",
            group = "addresses",
            feel = FeelMode.disabled,
            optional = true,
            description = "How many proxies of yours stand before the runtime, from 0 to 9.",
            tooltip =
                "Each must append to X-Forwarded-For, in one line. Only then can addresses be"
                    + " told.",
            exampleValue = "1",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = "^([0-9]|undefined)?$",
                            message = "Must be a whole number from 0 to 9")))
        @Pattern(
            regexp = "[0-9]?",
            message = "the number of trusted proxies must be a whole number from 0 to 9")
        String trustedProxies,
    @TemplateProperty(
            label = "Only calls that a process placed",
            group = "endpoint",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Skips batch calls, inbound calls, and calls from other systems.",
            tooltip =
                "The engine would keep their ends for a day. Leave unticked if a process waits "
                    + "for any of these: its wait would never end.")
        Boolean onlyPlacedByProcess,
    @Valid SweepProperties sweep) {

  /** The path of the webhook, in the place where the runtime looks for it. */
  public record Inbound(
      @TemplateProperty(
              id = "context",
              label = "Webhook path",
              group = "endpoint",
              feel = FeelMode.disabled,
              defaultValue = "bolna",
              description = "The agent's webhook URL ends with /inbound/ and this path.",
              tooltip =
                  "Letters, digits, - and _. Set the URL on the page of the agent in "
                      + "the Bolna dashboard, or with the operation \"Set webhook of an "
                      + "agent\". Under Trigger on statuses, tick all.",
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @TemplateProperty.Pattern(
                              value = "^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$",
                              message = "Letters, digits, - and _ only")))
          @NotBlank(message = "the webhook path is missing")
          String context) {}

  Optional<String> key() {
    return Optional.ofNullable(apiKey).map(String::strip).filter(key -> !key.isEmpty());
  }

  /**
   * Checks what the fields must be together, or in this runtime, in sentences that hold no secret.
   *
   * @param startsProcesses whether each call that ends starts a process
   * @throws ConnectorInputException if the receiver can't work like this
   */
  void validate(ForwardedHeaders forwarded, boolean startsProcesses) {
    access().validate();
    if (key().filter(key -> !key.matches("[!-~]+")).isPresent()) {
      throw new ConnectorInputException(PanelTexts.API_KEY_UNREADABLE);
    }
    if (key().isEmpty() && sweepPlan(false).isPresent()) {
      throw new ConnectorInputException(
          "agents to look after need the Bolna API key: without it Bolna cannot be asked for their"
              + " calls");
    }
    access().validateForwarding(forwarded);
    if (startsProcesses && filter().onlyPlacedByProcess()) {
      throw new ConnectorInputException(
          "\"Only calls that a process placed\" must not be ticked at a start event: people make"
              + " the calls that start it");
    }
  }

  WebhookAccess access() {
    return new WebhookAccess(Bolna.VENDOR, secret, allowedAddresses, trustedProxies);
  }

  CallFilter filter() {
    return new CallFilter(Boolean.TRUE.equals(onlyPlacedByProcess));
  }

  /**
   * @param startsProcesses whether each call that ends starts a process
   * @return empty if the sweep is off
   */
  Optional<SweepPlan> sweepPlan(boolean startsProcesses) {
    return Optional.ofNullable(sweep).flatMap(panel -> panel.plan(startsProcesses, filter()));
  }

  @Override
  public String toString() {
    return "ReceiverProperties[inbound=" + inbound + ", secret=***, apiKey=***]";
  }
}
