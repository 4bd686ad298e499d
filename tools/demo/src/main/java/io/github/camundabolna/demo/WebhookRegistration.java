package io.github.camundabolna.demo;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tells the simulator where the agent's events go; another Bolna is told by its owner. */
final class WebhookRegistration {

  private WebhookRegistration() {}

  static void tell(LocalStack stage, BolnaConnection bolna, String agentId) {
    String secret = URLEncoder.encode(bolna.webhookSecret(), StandardCharsets.UTF_8);
    URI url = URI.create(stage.webhookUrl() + "?token=" + secret);
    stage.simulator().ifPresent(simulator -> simulator.setWebhookUrl(agentId, url));
  }
}
