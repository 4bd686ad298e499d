package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent is created once, from whatever a process has. */
class CreateAgentTest {

  private static final String FIRST = "00000000-0000-4000-8000-000000000001";

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @Test
  void configurationIsSentAsItIs() {
    TestJob job =
        runtime
            .freshCreation()
            .field(
                "configuration",
                AgentConnectorFixture.CONFIGURATION.replace(
                    "'agent_name'", "'unknown': {'x': [1, 2.5, null]}, 'agent_name'"));

    assertThat(runtime.run(job)).isEqualTo(new CreateAgent.Result(FIRST, "Reminder", false));

    assertThat(runtime.api.lines()).containsExactly("POST /v2/agent");
    assertThat(runtime.api.lastBody()).isEqualTo(job.variables().at("/operation/configuration"));
  }

  @Test
  void nameOfThePanelReplacesTheOneOfTheConfiguration() {
    TestJob job = runtime.freshCreation().field("agentName", "' Asha '");

    assertThat(runtime.run(job)).isEqualTo(new CreateAgent.Result(FIRST, "Asha", false));
    assertThat(runtime.api.lastBody().at("/agent_config/agent_name").asText()).isEqualTo("Asha");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void documentIsReadAsJson(boolean list) {
    TestJob job = runtime.freshCreation();
    String file =
        job.documents().reference(TestJson.of(AgentConnectorFixture.CONFIGURATION).toString());

    runtime.run(job.field("configuration", list ? "[" + file + "]" : file));

    assertThat(runtime.api.lastBody()).isEqualTo(TestJson.of(AgentConnectorFixture.CONFIGURATION));
  }

  @Test
  void repeatedJobWithADocumentSendsNothingInTheSameRuntime() {
    TestJob job = runtime.freshCreation();
    String file =
        job.documents().reference(TestJson.of(AgentConnectorFixture.CONFIGURATION).toString());
    Object first = runtime.run(job.field("configuration", file));

    assertThat(runtime.run(job.field("configuration", file))).isEqualTo(first);
    assertThat(runtime.api.lines()).containsExactly("POST /v2/agent");
  }

  @Test
  void lostResponseIsFoundByNameAndNoSecondAgentIsCreated() {
    runtime.api.respondAfterCreation(TestResponses.cutAfterReading());

    assertThat(runtime.run(runtime.freshCreation()))
        .isEqualTo(new CreateAgent.Result(FIRST, "Reminder", true));
    assertThat(runtime.api.lines()).containsExactly("POST /v2/agent", "GET /v2/agent/all");
  }

  @Test
  void agentThatBolnaListsLateIsFoundByTheNextAttempt() {
    runtime.api.setListingDelay(Duration.ofSeconds(30));
    runtime.api.respondAfterCreation(TestResponses.json(500, "{}"));

    assertThat(runtime.runWithRetries(runtime.freshCreation()))
        .isEqualTo(new CreateAgent.Result(FIRST, "Reminder", true));
    assertThat(runtime.api.ids()).containsExactly(FIRST);
  }

  @Test
  void sameJobInAnotherRuntimeFindsTheAgent() {
    TestJob job = runtime.freshCreation();
    runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(5));

    assertThat(runtime.runElsewhere(job))
        .isEqualTo(new CreateAgent.Result(FIRST, "Reminder", true));
    assertThat(runtime.api.ids()).containsExactly(FIRST);
  }

  /** The result expression of the first attempt failed, and the engine retried at once. */
  @Test
  void agentWhoseResultFailedIsFoundByAnotherRuntimeAlthoughBolnaListsItLate() {
    runtime.api.setListingDelay(Duration.ofSeconds(30));
    TestJob job = runtime.freshCreation();
    runtime.run(job);
    TestJob again = job.with("error", TestJson.of("{'message': 'result expression'}"));

    ConnectorRetryException failure =
        catchThrowableOfType(ConnectorRetryException.class, () -> runtime.runElsewhere(again));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    runtime.clock.advance(failure.getBackoffDuration());
    assertThat(runtime.runElsewhere(TestEngine.after(failure, again)))
        .isEqualTo(new CreateAgent.Result(FIRST, "Reminder", true));
    assertThat(runtime.api.ids()).containsExactly(FIRST);
  }

  @Test
  void sameJobInOneRuntimeSendsNothing() {
    TestJob job = runtime.freshCreation();

    assertThat(runtime.run(job)).isEqualTo(runtime.run(job));
    assertThat(runtime.api.requestCount()).isOne();
  }

  @Test
  void otherElementCreatesItsOwnAgent() {
    runtime.run(runtime.freshCreation());
    runtime.clock.advance(Duration.ofMinutes(5));

    runtime.run(runtime.freshCreation().withKey(2));

    assertThat(runtime.api.ids()).hasSize(2);
  }

  @Test
  void agentThatIsOlderThanTheElementIsNotTheJobsOwn() {
    runtime.api.set(
        AgentConnectorFixture.AGENT,
        "{'agent_name': 'Reminder', 'created_at': '%s'}"
            .formatted(runtime.clock.instant().minusSeconds(121)));
    TestJob job = runtime.freshCreation();
    runtime.clock.advance(Duration.ofMinutes(5));

    assertThat(((CreateAgent.Result) runtime.run(job)).existed()).isFalse();
    assertThat(runtime.api.lines()).containsExactly("GET /v2/agent/all", "POST /v2/agent");
  }

  @Test
  void nothingIsCreatedWhileTheListCannotBeRead() {
    TestJob job = runtime.freshCreation();
    runtime.clock.advance(Duration.ofMinutes(5));
    runtime.api.planLists(TestResponses.json(500, "{}"), TestResponses.json(500, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.api.ids()).isEmpty();
  }

  @Test
  void answerWithoutAnIdIsAnUnknownOutcome() {
    runtime.api.refuseCreation(TestResponses.json(201, "{\"state\":\"created\"}"));

    assertThat(runtime.failureOf(runtime.freshCreation()).getErrorCode())
        .isEqualTo("BOLNA_OUTCOME_UNKNOWN");
  }

  @Test
  void refusalShowsNoSecretOfTheConfiguration() {
    runtime.api.refuseCreation(
        TestResponses.json(400, "{\"message\":\"wrong api_token tok-0123456789\"}"));
    TestJob job =
        runtime
            .freshCreation()
            .field(
                "configuration",
                AgentConnectorFixture.CONFIGURATION.replace(
                    "'agent_name'", "'x': {'api_token': 'tok-0123456789'}, 'agent_name'"));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure.getMessage() + failure.getErrorVariables()).doesNotContain("0123456789");
  }

  @Test
  void jobShowsNothingOfTheConfigurationWhereItIsLogged() {
    assertThat(runtime.freshCreation().context().bindVariables(AgentInput.class).toString())
        .contains("CreateAgent")
        .doesNotContain("brief");
  }
}
