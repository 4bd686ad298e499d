package io.github.camundabolna.localcamunda.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** The HTTP side of a runtime on this machine, and when it is ready for what. */
record RuntimeEndpoints(URI root, HttpClient http) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Long: a runtime that is busy answers late, and asking again makes it no faster. */
  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);

  static RuntimeEndpoints onPort(int port) {
    return new RuntimeEndpoints(
        URI.create("http://localhost:" + port + "/"), HttpClient.newHttpClient());
  }

  URI webhookBase() {
    return root.resolve("inbound/");
  }

  /** Waits until the runtime's list of inbound connectors has an active one with this path. */
  void awaitWebhook(String path, Duration atMost) {
    awaitWebhook(path, atMost, () -> {});
  }

  /** The same; {@code check} throws if there is nothing to wait for any more. */
  void awaitWebhook(String path, Duration atMost, Runnable check) {
    ConditionPoller.until(
        "the webhook '" + path + "' to be active",
        atMost,
        () -> {
          check.run();
          return active(path);
        });
  }

  /** True if the runtime says of itself that it is up. */
  boolean healthy() {
    return get("actuator/health").statusCode() == 200;
  }

  /** How many jobs the runtime has been given and has not done with. */
  long jobsAtHand() {
    return jobs("activated") - jobs("handled");
  }

  /** A count that nothing was added to yet is not there. */
  private long jobs(String action) {
    var answer = get("actuator/metrics/camunda.client.worker.job?tag=action:" + action);
    return answer.statusCode() == 404
        ? 0
        : parse(answer.body()).path("measurements").path(0).path("value").asLong();
  }

  private boolean active(String path) {
    var answer = get("inbound");
    return answer.statusCode() == 200
        && StreamSupport.stream(parse(answer.body()).spliterator(), false)
            .filter(connector -> connector.path("activationTimestamp").isNumber())
            .anyMatch(connector -> servesPath(connector.path("data"), path));
  }

  /** From 8.10 on, the path has the name of its property, and tenants may come before it. */
  private static boolean servesPath(JsonNode data, String path) {
    String served = data.path("path").asText(data.path("inbound.context").asText());
    return served.substring(served.lastIndexOf('/') + 1).equals(path);
  }

  private HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(root.resolve(path)).timeout(REQUEST_TIMEOUT).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the connector runtime", e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
