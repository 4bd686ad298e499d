package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs a fast simulator with a webhook receiver and an authenticated client. */
public final class SimulatorFixture implements AutoCloseable {
  public static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private final ObjectMapper json = new ObjectMapper();
  private final WebhookReceiver receiver;
  private final BolnaSimulator simulator;
  private final ApiCaller caller;

  private SimulatorFixture(WebhookReceiver receiver, SimulatorSettings settings) {
    this.receiver = receiver;
    this.simulator = BolnaSimulator.start(settings);
    this.caller = new ApiCaller(simulator.baseUri(), SimulatorSettings.DEFAULT_API_KEY);
    simulator.setWebhookUrl(AGENT, receiver.url());
  }

  public static SimulatorFixture open() {
    return open(UnaryOperator.identity());
  }

  public static SimulatorFixture open(UnaryOperator<SimulatorSettings> change) {
    try {
      return new SimulatorFixture(new WebhookReceiver(), change.apply(quick()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SimulatorSettings quick() {
    WebhookSettings webhooks =
        new WebhookSettings(
            Optional.empty(),
            Map.of(),
            Duration.ofSeconds(2),
            WebhookSettings.doubling(2, Duration.ofMillis(5)));
    return SimulatorSettings.defaults()
        .withSpeed(
            new SimulationSpeed(
                Duration.ofMillis(10), Duration.ofMillis(1), Duration.ofMillis(300)))
        .withWebhooks(webhooks);
  }

  public BolnaSimulator simulator() {
    return simulator;
  }

  public Journal journal() {
    return simulator.journal();
  }

  public WebhookReceiver receiver() {
    return receiver;
  }

  public ObjectNode callTo(String number) {
    return json.createObjectNode().put("agent_id", AGENT).put("recipient_phone_number", number);
  }

  /** Places a call and returns its execution id. */
  public String place(String number) {
    return place(callTo(number));
  }

  public String place(JsonNode call) {
    HttpResponse<String> answer = post("/call", call.toString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return parse(answer.body()).get("execution_id").asText();
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public JsonNode getJson(String path) {
    return parse(get(path).body());
  }

  public HttpResponse<String> post(String path, String body) {
    return send("POST", path, body);
  }

  public HttpResponse<String> send(String method, String path, String body) {
    return send(request(path).method(method, BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder request(String path) {
    return caller.request(path);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = caller.send(request);
    ContractAssertions.ifAtHand().ifPresent(contract -> contract.check(response));
    return response;
  }

  public JsonNode parse(String body) {
    return caller.parse(body);
  }

  public void awaitStatuses(String executionId, List<String> statuses) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(
            () -> assertThat(journal().statuses(executionId)).containsExactlyElementsOf(statuses));
  }

  public void awaitWebhooks(String executionId, List<String> statuses) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(
            () -> assertThat(receiver.statusesOf(executionId)).containsExactlyElementsOf(statuses));
  }

  public void awaitLast(String executionId, String status) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> receiver.statusesOf(executionId).contains(status));
  }

  @Override
  public void close() {
    simulator.close();
    receiver.close();
    caller.close();
  }
}
