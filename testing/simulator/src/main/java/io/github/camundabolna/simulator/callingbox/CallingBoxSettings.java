package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.call.CallingBoxSpeed;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.page.PageExtension;
import io.github.camundabolna.simulator.time.TimeScale;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The settings of a simulated CallingBox.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param agents the agents that exist; if empty, every UUID is an agent
 * @param listingDelay how long a new call, agent, or number stays out of lists
 * @param speed how fast calls proceed
 * @param waiting how fast the pauses between attempts of a webhook pass
 * @param webhookSecret signs what goes to the URLs of agents and calls
 * @param webhookUrl for all agents that have none of their own, and for calls without an agent
 * @param extensions tabs of the page that belong to the program around the simulator
 */
public record CallingBoxSettings(
    String host,
    int port,
    String apiKey,
    Set<String> agents,
    Duration listingDelay,
    CallingBoxSpeed speed,
    TimeScale waiting,
    String webhookSecret,
    Optional<URI> webhookUrl,
    FaultSettings faults,
    Clock clock,
    List<PageExtension> extensions) {

  public static final String DEFAULT_API_KEY = "sk_simulator";
  public static final String DEFAULT_WEBHOOK_SECRET = "whsec_quiet-simulator-8092";

  public CallingBoxSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("The port must lie between 0 and 65535.");
    }
    agents = Set.copyOf(agents);
    extensions = List.copyOf(extensions);
  }

  /** Returns the defaults: any free port, the default key and secret, no faults. */
  public static CallingBoxSettings defaults() {
    return new CallingBoxSettings(
        "localhost",
        0,
        DEFAULT_API_KEY,
        Set.of(),
        Duration.ZERO,
        CallingBoxSpeed.defaults(),
        new TimeScale(Duration.ofMillis(50)),
        DEFAULT_WEBHOOK_SECRET,
        Optional.empty(),
        FaultSettings.none(),
        Clock.systemUTC(),
        List.of());
  }

  public CallingBoxSettings withPort(int newPort) {
    return withAddress(host, newPort);
  }

  /** Returns these settings with another address to listen on. */
  public CallingBoxSettings withAddress(String newHost, int newPort) {
    return with(
        builder -> {
          builder.host = newHost;
          builder.port = newPort;
        });
  }

  public CallingBoxSettings withApiKey(String key) {
    return with(builder -> builder.apiKey = key);
  }

  public CallingBoxSettings withAgents(Set<String> named) {
    return with(builder -> builder.agents = named);
  }

  public CallingBoxSettings withListingDelay(Duration delay) {
    return with(builder -> builder.listingDelay = delay);
  }

  public CallingBoxSettings withSpeed(CallingBoxSpeed newSpeed) {
    return with(builder -> builder.speed = newSpeed);
  }

  /** Returns these settings with another time from one status to the next. */
  public CallingBoxSettings withStep(Duration step) {
    return withSpeed(new CallingBoxSpeed(step, speed.extraction(), speed.lateExtraction()));
  }

  /** Returns these settings with another duration of a minute between attempts of a webhook. */
  public CallingBoxSettings withMinute(Duration minute) {
    return with(builder -> builder.waiting = new TimeScale(minute));
  }

  public CallingBoxSettings withWebhookSecret(String secret) {
    return with(builder -> builder.webhookSecret = secret);
  }

  public CallingBoxSettings withWebhookUrl(URI url) {
    return with(builder -> builder.webhookUrl = Optional.of(url));
  }

  public CallingBoxSettings withFaults(FaultSettings newFaults) {
    return with(builder -> builder.faults = newFaults);
  }

  public CallingBoxSettings withSeed(long seed) {
    return withFaults(faults.withSeed(seed));
  }

  /** Returns these settings with tabs that the page of the simulator has, too. */
  public CallingBoxSettings withExtensions(List<PageExtension> added) {
    return with(builder -> builder.extensions = added);
  }

  public CallingBoxSettings withClock(Clock newClock) {
    return with(builder -> builder.clock = newClock);
  }

  private CallingBoxSettings with(Consumer<Builder> change) {
    Builder builder = new Builder(this);
    change.accept(builder);
    return builder.settings();
  }

  /** Holds the settings while one of them changes. */
  private static final class Builder {

    private String host;
    private int port;
    private String apiKey;
    private Set<String> agents;
    private Duration listingDelay;
    private CallingBoxSpeed speed;
    private TimeScale waiting;
    private String webhookSecret;
    private Optional<URI> webhookUrl;
    private FaultSettings faults;
    private Clock clock;
    private List<PageExtension> extensions;

    Builder(CallingBoxSettings from) {
      host = from.host;
      port = from.port;
      apiKey = from.apiKey;
      agents = from.agents;
      listingDelay = from.listingDelay;
      speed = from.speed;
      waiting = from.waiting;
      webhookSecret = from.webhookSecret;
      webhookUrl = from.webhookUrl;
      faults = from.faults;
      clock = from.clock;
      extensions = from.extensions;
    }

    CallingBoxSettings settings() {
      return new CallingBoxSettings(
          host,
          port,
          apiKey,
          agents,
          listingDelay,
          speed,
          waiting,
          webhookSecret,
          webhookUrl,
          faults,
          clock,
          extensions);
    }
  }
}
