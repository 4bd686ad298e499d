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

/** Runs batches on a fast simulator. */
public final class BatchFixture implements AutoCloseable {
  private static final SimulationSpeed QUICK =
      new SimulationSpeed(Duration.ofMillis(10), Duration.ofMillis(1), Duration.ofMillis(300));
  private final SimulatorFixture fixture;

  private BatchFixture(SimulatorFixture fixture) {
    this.fixture = fixture;
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

  /** Opens a fixture in which scheduled batches do not start. */
  public static BatchFixture withoutStarting() {
    return open(
        settings ->
            settings.withSpeed(
                new SimulationSpeed(
                    Duration.ofMillis(10), Duration.ofHours(1), Duration.ofMillis(300))));
  }

  /** Opens a fixture in which batches are queued and no call is dialed. */
  public static BatchFixture withoutDialing() {
    return open(settings -> settings.withStep(Duration.ofHours(1)));
  }

  public SimulatorFixture simulatorFixture() {
    return fixture;
  }

  public Journal journal() {
    return fixture.journal();
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
    return fixture.send(form.postTo(fixture.request(path)));
  }

  public HttpResponse<String> create(MultipartFormBody form) {
    return post("/batches", form);
  }

  /** Creates a batch, waits until it is processed, and returns its id. */
  public String createProcessed(MultipartFormBody form) {
    String id = createAccepted(form);
    await().until(() -> !statusOf(id).equals("created"));
    return id;
  }

  /** Creates a batch and returns its id. */
  public String createAccepted(MultipartFormBody form) {
    HttpResponse<String> answer = create(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return fixture.parse(answer.body()).get("batch_id").asText();
  }

  public HttpResponse<String> schedule(String id, String at) {
    return post("/batches/" + id + "/schedule", new MultipartFormBody().text("scheduled_at", at));
  }

  /** Schedules the batch for a time that Bolna accepts. */
  public void scheduleSoon(String id) {
    HttpResponse<String> answer = schedule(id, soon());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** Creates a batch and schedules it for a time that Bolna accepts. */
  public String createScheduled(MultipartFormBody form) {
    String id = createProcessed(form);
    scheduleSoon(id);
    return id;
  }

  /** Creates a batch, schedules it, and waits until its calls are queued. */
  public String createQueued(MultipartFormBody form) {
    String id = createScheduled(form);
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
    return fixture.post("/batches/" + id + "/stop", "");
  }

  public HttpResponse<String> delete(String id) {
    return fixture.send("DELETE", "/batches/" + id, "");
  }

  public JsonNode get(String id) {
    return fixture.getJson("/batches/" + id);
  }

  public JsonNode executions(String id) {
    return fixture.getJson("/batches/" + id + "/executions");
  }

  public JsonNode list() {
    return fixture.getJson("/batches/" + SimulatorFixture.AGENT + "/all");
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
    fixture.close();
  }
}
