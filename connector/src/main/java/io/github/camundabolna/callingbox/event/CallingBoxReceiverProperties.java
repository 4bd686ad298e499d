package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.sweep.HistorySweepPlan;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.ReceiverFields;
import io.github.camundabolna.webhook.ReceiverFields.OnlyPlacedByProcess;
import io.github.camundabolna.webhook.ReceiverFields.TrustedProxies;
import io.github.camundabolna.webhook.ReceiverFields.WebhookPath;
import io.github.camundabolna.webhook.WebhookAccess;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The panel fields of a receiver. {@link #toString()} hides the secrets. */
public record CallingBoxReceiverProperties(
    @Valid @NotNull(message = CallingBoxReceiverProperties.Messages.NO_PATH) Inbound inbound,
    @TemplateProperty(
            label = "Webhook secret",
            group = "security",
            feel = FeelMode.disabled,
            defaultValue = "{{secrets.CALLINGBOX_WEBHOOK_SECRET}}",
            description = "Signing secret of your webhook endpoint, with its prefix whsec_.",
            tooltip =
                "CallingBox signs every event with it. It shows the secret only once: after you"
                    + " create the endpoint, or rotate its secret, outside of a process. Add it to"
                    + " your connector runtime as the secret CALLINGBOX_WEBHOOK_SECRET.")
        @NotBlank(
            message =
                "the webhook secret is missing. Set it to"
                    + " \\{\\{secrets.CALLINGBOX_WEBHOOK_SECRET\\}\\}")
        @Size(min = 16, message = "the webhook secret must have at least 16 characters")
        String secret,
    @TemplateProperty(
            label = "Second webhook secret",
            group = "security",
            feel = FeelMode.disabled,
            optional = true,
            description =
                "Second secret that is accepted, such as during a change. If empty, none.",
            tooltip =
                "While you change the secret, enter the present one here. Or enter the default"
                    + " secret of your organization if calls or agents have their own webhook"
                    + " URL.",
            exampleValue = "{{secrets.CALLINGBOX_WEBHOOK_SECRET_2}}",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.WEBHOOK_SECRET_OR_NOTHING,
                            message =
                                "Must be a secret reference like"
                                    + " {{secrets.CALLINGBOX_WEBHOOK_SECRET_2}}")))
        @Pattern(
            regexp = "(?s)\\s*|.{16,}",
            message = "the second webhook secret must have at least 16 characters")
        String secondSecret,
    @TemplateProperty(
            label = "CallingBox API key",
            group = "security",
            feel = FeelMode.disabled,
            optional = true,
            description = "If set, the result has the transcript. Required to recover lost events.",
            tooltip =
                "Events don't contain the transcript, so the receiver reads it from the CallingBox"
                    + " API.",
            exampleValue = "{{secrets.CALLINGBOX_API_KEY}}")
        String apiKey,
    @TemplateProperty(
            label = "Allowed addresses",
            group = "addresses",
            feel = FeelMode.disabled,
            optional = true,
            description = "IP addresses, separated by commas. If empty, all addresses are allowed.",
            tooltip = "Requires the number of trusted proxies.",
            exampleValue = "203.0.113.7, 203.0.113.8")
        String allowedAddresses,
    @TrustedProxies @TemplateProperty(group = "addresses") String trustedProxies,
    @OnlyPlacedByProcess @TemplateProperty(group = "endpoint") Boolean onlyPlacedByProcess,
    @Valid HistorySweepProperties sweep) {

  /** The webhook path, where the runtime looks for it. */
  public record Inbound(
      @WebhookPath
          @TemplateProperty(
              group = "endpoint",
              defaultValue = "callingbox",
              description = "Last part of the webhook URL, after /inbound/.",
              tooltip =
                  "Letters, digits, - and _. Create the webhook endpoint in the CallingBox"
                      + " dashboard, for call.completed, call.failed, call.no_answer, call.busy,"
                      + " and call.canceled, or for all events.")
          @NotBlank(message = Messages.NO_PATH)
          String context) {}

  /** Messages of several fields, in their own class because the generator treats constants so. */
  private static final class Messages {

    static final String NO_PATH =
        "the webhook path is missing. Enter letters, digits, - and _, like callingbox";
  }

  Optional<ApiKey> key() {
    return ReceiverFields.apiKey(apiKey).map(ApiKey::new);
  }

  /** Returns one secret or, during a rotation, two. */
  List<SecretValue> secrets() {
    return Stream.concat(Stream.of(secret), otherSecret().stream()).map(SecretValue::new).toList();
  }

  /**
   * Checks how the fields fit together, and this runtime. Messages never show a secret.
   *
   * @param startsProcesses whether each ended call starts a process
   * @throws ConnectorInputException if the receiver can't work with these fields
   */
  void validate(ForwardedHeaders forwarded, boolean startsProcesses) {
    access().validate();
    otherSecret()
        .ifPresent(
            second ->
                WebhookAccess.validateSecret(
                    "the second webhook secret", second, CallingBox.VENDOR));
    requireUsableKey();
    access().validateForwarding(forwarded);
    ReceiverFields.validateStart(startsProcesses, filter().onlyPlacedByProcess());
  }

  private void requireUsableKey() {
    if (key().isEmpty() && sweepPlan(Optional.empty()).isPresent()) {
      throw new ConnectorInputException(
          "\"Recover lost events\" requires the CallingBox API key, because the receiver lists the"
              + " calls at CallingBox");
    }
  }

  WebhookAccess access() {
    return new WebhookAccess(CallingBox.VENDOR, secret, allowedAddresses, trustedProxies);
  }

  ProcessCallFilter filter() {
    return new ProcessCallFilter(Boolean.TRUE.equals(onlyPlacedByProcess));
  }

  /**
   * Returns the plan of the sweep.
   *
   * @param startWindow how old a call can be that starts a process; empty if none does
   * @return empty if the sweep is off
   */
  Optional<HistorySweepPlan> sweepPlan(Optional<Duration> startWindow) {
    return Optional.ofNullable(sweep).flatMap(panel -> panel.plan(startWindow, filter()));
  }

  private Optional<String> otherSecret() {
    return Optional.ofNullable(secondSecret).filter(second -> !second.isBlank());
  }

  @Override
  public String toString() {
    return "CallingBoxReceiverProperties[inbound=" + inbound + ", secrets=***, apiKey=***]";
  }
}
