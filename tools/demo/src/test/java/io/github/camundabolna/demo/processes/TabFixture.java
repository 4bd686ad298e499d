package io.github.camundabolna.demo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** An engine with two examples, and a simulator whose page shows them. No runtime places calls. */
final class TabFixture implements AutoCloseable {

  static final String PATH = "/simulator/extensions/processes";

  private static final String CALL = "io.github.camundabolna:call:1";
  private static final List<String> FILES =
      List.of(
          "appointment-reminder/appointment-reminder.form",
          "appointment-reminder/review-call.form",
          "inbound-call/inbound-call.bpmn",
          "inbound-call/call-back.form");

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedEngine engine = EmbeddedEngine.start();
  private final CamundaClient client = engine.newClient();
  private final ProcessesTab tab;
  private final BolnaSimulator simulator;
  private final Map<Long, Long> calls = new HashMap<>();

  TabFixture() {
    var files =
        client
            .newDeployResourceCommand()
            .addResourceFromClasspath("appointment-reminder/appointment-reminder.bpmn");
    for (String file : FILES) {
      files = files.addResourceFromClasspath(file);
    }
    files.send().join();
    tab = ProcessesTab.of(new Cluster.Embedded(engine), Map.of("phoneNumber", "+919800000099"));
    simulator = simulator(tab);
  }

  static BolnaSimulator simulator(ProcessesTab shown) {
    return BolnaSimulator.start(
        SimulatorSettings.defaults().withExtensions(List.of(shown.extension())));
  }

  CamundaClient client() {
    return client;
  }

  BolnaSimulator simulator() {
    return simulator;
  }

  /** Starts a reminder for Asha and returns its key. */
  String start() {
    return post(
            "/processes/appointment-reminder/start", "{\"variables\":{\"patientName\":\"Asha\"}}")
        .path("key")
        .asText();
  }

  JsonNode instance(String key) {
    return get("/instances/" + key);
  }

  /** Takes the job that would place the call of an instance. */
  long callOf(String instance) {
    return await().until(() -> activated(Long.parseLong(instance)), Optional::isPresent).get();
  }

  private Optional<Long> activated(long instance) {
    client
        .newActivateJobsCommand()
        .jobType(CALL)
        .maxJobsToActivate(100)
        .timeout(Duration.ofMinutes(10))
        .send()
        .join()
        .getJobs()
        .forEach(job -> calls.put(job.getProcessInstanceKey(), job.getKey()));
    return Optional.ofNullable(calls.remove(instance));
  }

  JsonNode get(String path) {
    return read(send("GET", simulator, PATH + path, ""));
  }

  JsonNode post(String path, String body) {
    return read(send("POST", simulator, PATH + path, body));
  }

  /** Returns why a request is rejected. */
  String rejection(String method, String path, String body) {
    HttpResponse<String> response = send(method, simulator, PATH + path, body);
    assertThat(response.statusCode()).isBetween(400, 499);
    return parsed(response).path("message").asText();
  }

  JsonNode read(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return parsed(response);
  }

  private JsonNode parsed(HttpResponse<String> response) {
    try {
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> send(String method, BolnaSimulator to, String path, String body) {
    try {
      return http.send(
          HttpRequest.newBuilder(to.baseUri().resolve(path))
              .method(method, BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the row whose field has a value. */
  static JsonNode find(JsonNode rows, String field, String value) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(field).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no %s %s in %s".formatted(field, value, rows)));
  }

  @Override
  public void close() {
    simulator.close();
    tab.close();
    client.close();
    engine.close();
    http.close();
  }
}
