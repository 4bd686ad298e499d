package io.github.camundabolna.simulator.callingbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.ApiCaller;
import io.github.camundabolna.simulator.WebhookReceiver;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxSpeed;
import io.github.camundabolna.simulator.callingbox.journal.CallingBoxJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Runs a fast CallingBox with a webhook receiver and an authenticated client. */
public final class CallingBoxFixture implements AutoCloseable {
  public static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private final WebhookReceiver receiver;
  private final CallingBoxSimulator simulator;
  private final ApiCaller caller;

  private CallingBoxFixture(WebhookReceiver receiver, CallingBoxSettings settings) {
    this.receiver = receiver;
    this.simulator = CallingBoxSimulator.start(settings);
    this.caller = new ApiCaller(simulator.baseUri(), CallingBoxSettings.DEFAULT_API_KEY);
    simulator.setWebhookUrl(AGENT, receiver.url());
  }

  public static CallingBoxFixture open() {
    return open(UnaryOperator.identity());
  }

  public static CallingBoxFixture open(UnaryOperator<CallingBoxSettings> change) {
    CallingBoxSpeed quick =
        new CallingBoxSpeed(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(300));
    CallingBoxSettings settings =
        CallingBoxSettings.defaults().withSpeed(quick).withMinute(Duration.ofNanos(100_000));
    try {
      return new CallingBoxFixture(new WebhookReceiver(), change.apply(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CallingBoxSimulator simulator() {
    return simulator;
  }

  public CallingBoxJournal journal() {
    return simulator.journal();
  }

  public WebhookReceiver receiver() {
    return receiver;
  }

  public ApiCaller caller() {
    return caller;
  }

  public ObjectNode callTo(String number) {
    return object().put("agent_id", AGENT).put("to", number);
  }

  public ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Places a call and returns its ID. */
  public String place(String number) {
    return place(callTo(number)).path("id").asText();
  }

  /** Places a call and returns it. */
  public JsonNode place(JsonNode call) {
    return success(201, send("POST", "/v1/calls", call));
  }

  public JsonNode get(String path) {
    return success(200, caller.get(path));
  }

  public HttpResponse<String> send(String method, String path, JsonNode body) {
    return caller.send(method, path, body.toString());
  }

  /** Returns the body of a response, which must have the status. */
  public JsonNode success(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return caller.parse(response.body());
  }

  /** Returns the sentence of an error, which must have the status. */
  public String error(int status, HttpResponse<String> response) {
    JsonNode body = success(status, response);
    assertThat(body.size()).as(response.body()).isEqualTo(1);
    return body.path("error").textValue();
  }

  public void awaitEnd(String callId) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> journal().firstAcknowledgedEnd(callId).isPresent());
  }

  public void awaitStatuses(String callId, List<String> statuses) {
    await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(
            () -> assertThat(journal().statuses(callId)).containsExactlyElementsOf(statuses));
  }

  @Override
  public void close() {
    simulator.close();
    receiver.close();
    caller.close();
  }
}
