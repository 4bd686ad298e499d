package io.github.camundabolna.examples.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.simulator.batch.BatchSettings;
import io.github.camundabolna.examples.simulator.books.BatchEntry;
import io.github.camundabolna.examples.simulator.books.Books;
import io.github.camundabolna.examples.simulator.call.Pace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage on which batches are played: quick, and with words for what is done to them. */
final class BatchStage implements AutoCloseable {
  private static final Pace QUICK =
      new Pace(Duration.ofMillis(10), Duration.ofMillis(1), Duration.ofMillis(300));
  private final Stage stage;

  private BatchStage(Stage stage) {
    this.stage = stage;
  }

  static BatchStage open() {
    return open(UnaryOperator.identity());
  }

  static BatchStage open(UnaryOperator<SimulatorSettings> change) {
    return new BatchStage(
        Stage.open(
            settings ->
                change.apply(
                    settings
                        .withPace(QUICK)
                        .withConcurrency(100)
                        .withBatches(new BatchSettings(Duration.ofMillis(10), false)))));
  }

  /** The same stage, scheduled batches never starting by themselves. */
  static BatchStage withoutStarts() {
    return open(
        settings ->
            settings.withPace(
                new Pace(Duration.ofMillis(10), Duration.ofHours(1), Duration.ofMillis(300))));
  }

  /** The same stage, batches being queued as soon as they start and nobody being dialled. */
  static BatchStage withoutDials() {
    return open(settings -> settings.withStep(Duration.ofHours(1)));
  }

  Stage stage() {
    return stage;
  }

  Books books() {
    return stage.books();
  }

  static String csv(String... numbers) {
    return "contact_number\n" + Stream.of(numbers).collect(Collectors.joining("\n")) + "\n";
  }

  static Form form(String csv) {
    return new Form().text("agent_id", Stage.AGENT).file("file", "contacts.csv", csv);
  }

  HttpResponse<String> post(String path, Form form) {
    return stage.send(form.postTo(stage.request(path)));
  }

  HttpResponse<String> create(Form form) {
    return post("/batches", form);
  }

  /** Creates a batch, awaits that it is processed and returns its id. */
  String created(Form form) {
    String id = accepted(form);
    await().until(() -> !statusOf(id).equals("created"));
    return id;
  }

  /** Creates a batch and returns its id. */
  String accepted(Form form) {
    HttpResponse<String> answer = create(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return stage.parse(answer.body()).get("batch_id").asText();
  }

  HttpResponse<String> schedule(String id, String at) {
    return post("/batches/" + id + "/schedule", new Form().text("scheduled_at", at));
  }

  /** Schedules the batch for a time that Bolna accepts. */
  void scheduled(String id) {
    HttpResponse<String> answer = schedule(id, soon());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Creates a batch and schedules it for a time that Bolna accepts. */
  String launched(Form form) {
    String id = created(form);
    scheduled(id);
    return id;
  }

  /** Creates a batch, schedules it and awaits that its calls are in the queue. */
  String queued(Form form) {
    String id = launched(form);
    awaitStatus(id, "queued");
    return id;
  }

  static String soon() {
    return inUtc(Duration.ofMinutes(3));
  }

  static String inUtc(Duration ahead) {
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).plus(ahead);
    return at.truncatedTo(ChronoUnit.SECONDS).toLocalDateTime() + "+00:00";
  }

  HttpResponse<String> stop(String id) {
    return stage.post("/batches/" + id + "/stop", "");
  }

  HttpResponse<String> delete(String id) {
    return stage.send("DELETE", "/batches/" + id, "");
  }

  JsonNode get(String id) {
    return stage.getJson("/batches/" + id);
  }

  JsonNode executions(String id) {
    return stage.getJson("/batches/" + id + "/executions");
  }

  JsonNode list() {
    return stage.getJson("/batches/" + Stage.AGENT + "/all");
  }

  BatchEntry entry(String id) {
    return books().batch(id).orElseThrow();
  }

  String statusOf(String id) {
    return entry(id).status();
  }

  void awaitStatus(String id, String status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> statusOf(id).equals(status));
  }

  @Override
  public void close() {
    stage.close();
  }
}
