package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.batch.BatchSettings;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.journal.BatchEntry;
import io.github.camundabolna.simulator.journal.Journal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A stage on which batches are played: quick, and with words for what is done to them. */
public final class BatchFixture implements AutoCloseable {
  private static final SimulationSpeed QUICK =
      new SimulationSpeed(Duration.ofMillis(10), Duration.ofMillis(1), Duration.ofMillis(300));
  private final SimulatorFixture stage;

  private BatchFixture(SimulatorFixture stage) {
    this.stage = stage;
  }

  public static BatchFixture open() {
    return open(UnaryOperator.identity());
  }

  public static BatchFixture open(UnaryOperator<SimulatorSettings> change) {
    return new BatchFixture(
        SimulatorFixture.open(
            settings ->
                change.apply(
                    settings
                        .withSpeed(QUICK)
                        .withConcurrency(100)
                        .withBatches(new BatchSettings(Duration.ofMillis(10), false)))));
  }

  /** The same stage, scheduled batches never starting by themselves. */
  public static BatchFixture withoutStarts() {
    return open(
        settings ->
            settings.withSpeed(
                new SimulationSpeed(
                    Duration.ofMillis(10), Duration.ofHours(1), Duration.ofMillis(300))));
  }

  /** The same stage, batches being queued as soon as they start and nobody being dialled. */
  public static BatchFixture withoutDials() {
    return open(settings -> settings.withStep(Duration.ofHours(1)));
  }

  public SimulatorFixture stage() {
    return stage;
  }

  public Journal journal() {
    return stage.journal();
  }

  public static String csv(String... numbers) {
    return "contact_number\n" + Stream.of(numbers).collect(Collectors.joining("\n")) + "\n";
  }

  public static MultipartFormBody form(String csv) {
    return new MultipartFormBody()
        .text("agent_id", SimulatorFixture.AGENT)
        .file("file", "contacts.csv", csv);
  }

  public HttpResponse<String> post(String path, MultipartFormBody form) {
    return stage.send(form.postTo(stage.request(path)));
  }

  public HttpResponse<String> create(MultipartFormBody form) {
    return post("/batches", form);
  }

  /** Creates a batch, awaits that it is processed and returns its id. */
  public String created(MultipartFormBody form) {
    String id = accepted(form);
    await().until(() -> !statusOf(id).equals("created"));
    return id;
  }

  /** Creates a batch and returns its id. */
  public String accepted(MultipartFormBody form) {
    HttpResponse<String> answer = create(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return stage.parse(answer.body()).get("batch_id").asText();
  }

  public HttpResponse<String> schedule(String id, String at) {
    return post("/batches/" + id + "/schedule", new MultipartFormBody().text("scheduled_at", at));
  }

  /** Schedules the batch for a time that Bolna accepts. */
  public void scheduled(String id) {
    HttpResponse<String> answer = schedule(id, soon());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Creates a batch and schedules it for a time that Bolna accepts. */
  public String launched(MultipartFormBody form) {
    String id = created(form);
    scheduled(id);
    return id;
  }

  /** Creates a batch, schedules it and awaits that its calls are in the queue. */
  public String queued(MultipartFormBody form) {
    String id = launched(form);
    awaitStatus(id, "queued");
    return id;
  }

  public static String soon() {
    return inUtc(Duration.ofMinutes(3));
  }

  public static String inUtc(Duration ahead) {
    OffsetDateTime at = OffsetDateTime.now(ZoneOffset.UTC).plus(ahead);
    return at.truncatedTo(ChronoUnit.SECONDS).toLocalDateTime() + "+00:00";
  }

  public HttpResponse<String> stop(String id) {
    return stage.post("/batches/" + id + "/stop", "");
  }

  public HttpResponse<String> delete(String id) {
    return stage.send("DELETE", "/batches/" + id, "");
  }

  public JsonNode get(String id) {
    return stage.getJson("/batches/" + id);
  }

  public JsonNode executions(String id) {
    return stage.getJson("/batches/" + id + "/executions");
  }

  public JsonNode list() {
    return stage.getJson("/batches/" + SimulatorFixture.AGENT + "/all");
  }

  public BatchEntry entry(String id) {
    return journal().batch(id).orElseThrow();
  }

  public String statusOf(String id) {
    return entry(id).status();
  }

  public void awaitStatus(String id, String status) {
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
