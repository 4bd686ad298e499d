package io.github.camundabolna.callingbox.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent is created once, and recognized by name, type, and age. */
class CreateCallingBoxAgentTest {

  private static final String GET = "GET /v1/agents";
  private static final String POST = "POST /v1/agents";
  private static final String CREATED = "{\"id\":\"a1\"}";
  private static final String SMALLEST =
      "{'type': 'createCallingBoxAgent', 'agentName': ' Reminders ', 'agentType': 'outbound'}";

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxAgentFunction::new);

  @Test
  void smallestAgentHasNameAndType() {
    runtime.api.on(POST, 201, CREATED);

    assertThat(runtime.run(runtime.fresh(SMALLEST)))
        .isEqualTo(new CreateCallingBoxAgent.Result("a1", "Reminders", false));
    assertThat(runtime.lines()).containsExactly(POST);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'name': 'Reminders', 'type': 'outbound'}"));
  }

  @Test
  void everyFieldIsSent() {
    runtime.api.on(POST, 201, CREATED);

    runtime.run(
        runtime.fresh(
            """
            {'type': 'createCallingBoxAgent', 'agentName': 'Front desk', 'agentType': 'inbound',
             'instructions': 'Answer.', 'persona': 'Friendly.', 'voice': 'v1',
             'language': 'es-MX', 'returns': {'reason': 'string'},
             'tools': [{'name': 'transfer', 'headers': {'x': 1}}],
             'voicemailAction': 'leave_message', 'numberIds': ['n1', 'n2'],
             'primaryNumberId': 'n2', 'webhookUrl': 'https://host.example/box?token=long-secret'}\
            """));

    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'Front desk', 'type': 'inbound', 'persona': 'Friendly.',
                 'instructions': 'Answer.', 'voice': 'v1', 'language': 'es-MX',
                 'returns': {'reason': 'string'},
                 'tools': [{'name': 'transfer', 'headers': {'x': 1}}],
                 'webhook_url': 'https://host.example/box?token=long-secret',
                 'voicemail_action': 'leave_message', 'number_ids': ['n1', 'n2'],
                 'primary_number_id': 'n2'}\
                """));
  }

  @Test
  void emptyFieldsAreOmitted() {
    runtime.api.on(POST, 201, CREATED);

    runtime.run(
        runtime
            .fresh(SMALLEST)
            .field("instructions", "' '")
            .field("language", "''")
            .field("returns", "' '")
            .field("tools", "[]")
            .field("numberIds", "[null]")
            .field("primaryNumberId", "''"));

    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'name': 'Reminders', 'type': 'outbound'}"));
  }

  @Test
  void sameJobInOneRuntimeSendsNothing() {
    runtime.api.on(POST, 201, CREATED);
    TestJob job = runtime.fresh(SMALLEST);

    assertThat(runtime.run(job)).isEqualTo(runtime.run(job));
    assertThat(runtime.lines()).containsExactly(POST);
  }

  @Test
  void lateJobFindsWhatAKilledRuntimeCreated() {
    TestJob job = runtime.late(SMALLEST);
    runtime.api.on(GET, 200, list(agent("a2", "Reminders", "outbound", entered(job))));

    assertThat(runtime.run(job))
        .isEqualTo(new CreateCallingBoxAgent.Result("a2", "Reminders", true));
    assertThat(runtime.lines()).containsExactly(GET);
  }

  @Test
  void oldestOfSeveralIsTheJobsOwn() {
    TestJob job = runtime.late(SMALLEST);
    runtime.api.on(
        GET,
        200,
        list(
            agent("a3", "Reminders", "outbound", entered(job).plusSeconds(9)),
            agent("a2", "Reminders", "outbound", entered(job).plusSeconds(3))));

    assertThat(((CreateCallingBoxAgent.Result) runtime.run(job)).agentId()).isEqualTo("a2");
  }

  @ParameterizedTest
  @CsvSource({"Others, outbound, 0", "Reminders, inbound, 0", "Reminders, outbound, -121"})
  void otherAgentIsNotTheJobsOwn(String name, String type, int seconds) {
    TestJob job = runtime.late(SMALLEST);
    runtime.api.on(GET, 200, list(agent("a2", name, type, entered(job).plusSeconds(seconds))));
    runtime.api.on(POST, 201, CREATED);

    assertThat(((CreateCallingBoxAgent.Result) runtime.run(job)).existed()).isFalse();
    assertThat(runtime.lines()).containsExactly(GET, POST);
  }

  @Test
  void archivedAgentIsNotTheJobsOwn() {
    TestJob job = runtime.late(SMALLEST);
    String archived = agent("a2", "Reminders", "outbound", entered(job));
    runtime.api.on(
        GET, 200, list(archived.replace("}", ",\"archived_at\":\"2026-11-07T05:31:56Z\"}")));
    runtime.api.on(POST, 201, CREATED);

    assertThat(((CreateCallingBoxAgent.Result) runtime.run(job)).agentId()).isEqualTo("a1");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 504})
  void lostResponseIsMadeUpForByTheList(int status) {
    TestJob job = runtime.fresh(SMALLEST);
    runtime.api.on(POST, status, "{\"error\":\"gone\"}");
    runtime.api.on(GET, 200, list(agent("a2", "Reminders", "outbound", entered(job))));

    assertThat(runtime.run(job))
        .isEqualTo(new CreateCallingBoxAgent.Result("a2", "Reminders", true));
    assertThat(runtime.lines()).containsExactly(POST, GET);
  }

  @Test
  void agentThatIsListedLateIsFoundByTheNextAttempt() {
    TestJob job = runtime.fresh(SMALLEST);
    runtime.api.next(POST, TestResponses.cutAfterReading()).on(GET, 200, "[]");
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(Duration.ofMinutes(1));

    runtime.clock.advance(failure.getBackoffDuration());
    runtime.api.on(GET, 200, list(agent("a2", "Reminders", "outbound", entered(job))));
    assertThat(((CreateCallingBoxAgent.Result) runtime.run(TestEngine.after(failure, job))))
        .isEqualTo(new CreateCallingBoxAgent.Result("a2", "Reminders", true));
    assertThat(runtime.api.count("POST")).isOne();
  }

  @Test
  void nothingIsCreatedWhileTheListCannotBeRead() {
    runtime.api.on(GET, 503, "{}").on(POST, 201, CREATED);

    assertThat(runtime.failureOf(runtime.late(SMALLEST)).getErrorCode())
        .isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(runtime.api.count("POST")).isZero();
  }

  @Test
  void neitherQueryNorToolIsInAnythingThatIsLeft() {
    TestJob job =
        runtime
            .fresh(SMALLEST)
            .field("tools", "[{'key': 'tool-secret'}]")
            .field("webhookUrl", "'https://host.example/box?token=long-secret'");
    runtime.api.on(POST, 400, "{\"error\":\"bad https://host.example/box?token=long-secret\"}");
    ConnectorException failure = runtime.failureOf(job);
    ConnectorException wrong = runtime.failureOf(job.field("tools", "'tool-secret'"));
    CallingBoxAgentInput input = job.context().bindVariables(CallingBoxAgentInput.class);

    assertThat(failure + " " + failure.getErrorVariables() + wrong + input)
        .contains("https://host.example/box", "tools must be ")
        .doesNotContain("long-secret", "tool-secret");
  }

  private static Instant entered(TestJob job) {
    return Instant.parse(job.variables().path("enteredAt").asText());
  }

  private static String list(String... agents) {
    return "{\"data\":[" + String.join(",", agents) + "]}";
  }

  private static String agent(String id, String name, String type, Instant createdAt) {
    return "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",\"created_at\":\"%s\"}"
        .formatted(id, name, type, createdAt);
  }
}
