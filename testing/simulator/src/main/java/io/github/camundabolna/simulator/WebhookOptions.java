package io.github.camundabolna.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
              + " it may carry a query, as in ?token=abc.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--webhook-header",
      paramLabel = "<name=value>",
      converter = HeaderOption.Converter.class,
      description = "A header to send with each webhook; can be repeated.")
  private List<HeaderOption> headers = new ArrayList<>();

  SimulatorSettings applyTo(SimulatorSettings settings) {
    Map<String, String> byName = new LinkedHashMap<>();
    headers.forEach(header -> byName.put(header.name(), header.value()));
    return url.map(to -> settings.withWebhook(to, byName))
        .orElseGet(() -> settings.withWebhookHeaders(byName));
  }
}
