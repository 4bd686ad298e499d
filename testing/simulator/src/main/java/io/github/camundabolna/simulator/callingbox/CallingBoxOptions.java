package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.agent.VoiceAgents;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxSpeed;
import io.github.camundabolna.simulator.command.FaultOptions;
import io.github.camundabolna.simulator.command.OptionConverters.ToDuration;
import io.github.camundabolna.simulator.command.OptionConverters.ToWebhookUrl;
import io.github.camundabolna.simulator.command.OptionConverters.ToWholeNumber;
import io.github.camundabolna.simulator.command.SimulatorLauncher;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Turns the options of the command line into settings. */
final class CallingBoxOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--host",
      paramLabel = "<address>",
      defaultValue = "localhost",
      description = "The address to listen on, 0.0.0.0 for all (default: localhost).")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "<number>",
      defaultValue = "8092",
      converter = ToWholeNumber.class,
      description = "The port to listen on, 0 for any free one (default: 8092).")
  private int port;

  @Option(
      names = "--api-key",
      paramLabel = "<key>",
      description =
          "The key that callers must show (default: CALLINGBOX_API_KEY, or sk_simulator).")
  private Optional<String> apiKey = Optional.empty();

  @Option(
      names = "--agent",
      paramLabel = "<uuid>",
      converter = ToAgentId.class,
      description = "An agent that exists; can be repeated (default: every UUID is an agent).")
  private Set<String> agents = new LinkedHashSet<>();

  @Option(
      names = "--step",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = ToDuration.class,
      description = "From one status to the next, as in 250ms, 2s or 1m (default: 300ms).")
  private Duration step;

  @Option(
      names = "--extraction",
      paramLabel = "<time>",
      defaultValue = "300ms",
      converter = ToDuration.class,
      description = "From the end of a conversation to its result (default: 300ms).")
  private Duration extraction;

  @Option(
      names = "--extraction-late",
      paramLabel = "<time>",
      defaultValue = "6s",
      converter = ToDuration.class,
      description = "The same, for numbers ending in 08 (default: 6s).")
  private Duration lateExtraction;

  @Option(
      names = "--minute",
      paramLabel = "<time>",
      defaultValue = "50ms",
      converter = ToDuration.class,
      description = "How long a minute lasts before a webhook is sent again (default: 50ms).")
  private Duration minute;

  @Option(
      names = "--listing-delay",
      paramLabel = "<time>",
      defaultValue = "0s",
      converter = ToDuration.class,
      description = "How long what is new stays out of lists (default: 0s).")
  private Duration listingDelay;

  @Option(
      names = "--webhook",
      paramLabel = "<url>",
      converter = ToWebhookUrl.class,
      description = "Where webhooks go for agents without a URL, and for calls without an agent.")
  private Optional<URI> webhook = Optional.empty();

  @Option(
      names = "--webhook-secret",
      paramLabel = "<secret>",
      description =
          "Signs webhooks to agents and calls (default: CALLINGBOX_WEBHOOK_SECRET, or"
              + " whsec_quiet-simulator-8092).")
  private Optional<String> webhookSecret = Optional.empty();

  @Mixin private FaultOptions faults;

  /** Reads the ID of an agent, which every request must have as a UUID. */
  static final class ToAgentId implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
      if (!VoiceAgents.isUuid(value)) {
        throw new TypeConversionException(
            "'%s' is not a UUID. Write one, as in 11111111-2222-4333-8444-555555555555."
                .formatted(value));
      }
      return value;
    }
  }

  /** Returns the settings; the environment has the default key and the default secret. */
  CallingBoxSettings settings(Map<String, String> environment) {
    SimulatorLauncher.requireRange(spec, "--port", port, 0, 65_535);
    CallingBoxSettings settings =
        CallingBoxSettings.defaults()
            .withAddress(host, port)
            .withApiKey(
                SimulatorLauncher.textOf(
                    apiKey, environment, "CALLINGBOX_API_KEY", CallingBoxSettings.DEFAULT_API_KEY))
            .withAgents(agents)
            .withSpeed(new CallingBoxSpeed(step, extraction, lateExtraction))
            .withMinute(minute)
            .withListingDelay(listingDelay)
            .withWebhookSecret(
                SimulatorLauncher.textOf(
                    webhookSecret,
                    environment,
                    "CALLINGBOX_WEBHOOK_SECRET",
                    CallingBoxSettings.DEFAULT_WEBHOOK_SECRET))
            .withFaults(faults.settings());
    return webhook.map(settings::withWebhookUrl).orElse(settings);
  }
}
