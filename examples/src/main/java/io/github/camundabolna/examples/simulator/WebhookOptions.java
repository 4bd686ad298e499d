package io.github.camundabolna.examples.simulator;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options about webhooks. */
final class WebhookOptions {
  @Option(
      names = "--webhook",
      paramLabel = "<url>",
      converter = WebhookUrlConverter.class,
      description =
          "Where webhooks go for every agent that has no address of its own;"
              + " it may carry a query, as in ?secret=...")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--webhook-header",
      paramLabel = "<name=value>",
      description = "A header to send with each webhook; can be repeated.")
  private Map<String, String> headers = new LinkedHashMap<>();

  SimulatorSettings applyTo(SimulatorSettings settings) {
    return url.map(to -> settings.withWebhook(to, headers))
        .orElseGet(() -> settings.withWebhookHeaders(headers));
  }
}
