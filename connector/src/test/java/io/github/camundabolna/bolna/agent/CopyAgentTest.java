package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CopyAgentTest {

  private static final String AGENT = AgentConnectorFixture.AGENT;

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @Test
  void copyHasTheConfigurationAndANameOfItsOwn() {
    runtime.api.set(
        AGENT,
        """
        {'agent_name': 'Reminder', 'agent_type': 'other', 'agent_status': 'processed',
         'created_at': '2026-01-01T00:00:00Z', 'updated_at': '2026-01-01T00:00:00Z',
         'webhook_url': 'https://a.example/x?token=kept', 'tasks': [{'task_type': 'conversation'}],
         'ingest_source_config': null, 'llm_token_usage': 7,
         'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}\
        """);

    assertThat(runtime.run(job()))
        .isEqualTo(
            new CopyAgent.Result("00000000-0000-4000-8000-000000000002", AGENT, "Pune", false));

    assertThat(runtime.api.lines()).containsExactly("GET /v2/agent/" + AGENT, "POST /v2/agent");
    assertThat(runtime.api.lastBody())
        .isEqualTo(
            TestJson.of(
                """
                {'agent_config': {'agent_name': 'Pune', 'webhook_url':
                  'https://a.example/x?token=kept', 'agent_type': 'other',
                  'tasks': [{'task_type': 'conversation'}]},
                 'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}\
                """));
  }

  @Test
  void repeatedJobFindsTheCopy() {
    runtime.api.set(AGENT, "{'agent_name': 'Reminder', 'tasks': []}");
    TestJob job = job();
    CopyAgent.Result first = (CopyAgent.Result) runtime.run(job);
    runtime.clock.advance(Duration.ofMinutes(5));

    assertThat(runtime.runElsewhere(job))
        .isEqualTo(new CopyAgent.Result(first.agentId(), AGENT, "Pune", true));
  }

  @Test
  void agentWithoutTasksIsNotCopied() {
    runtime.api.set(AGENT, "{'agent_name': 'Reminder'}");

    assertThat(runtime.failureOf(job()).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.api.lines()).containsOnly("GET /v2/agent/" + AGENT);
  }

  @Test
  void refusalShowsNoSecretOfTheAgent() {
    runtime.api.set(AGENT, "{'tasks': [], 'webhook_url': 'https://a.example/x?token=tell-nobody'}");
    runtime.api.refuseCreation(
        TestResponses.json(422, "{\"detail\":\"no https://a.example/x?token=tell-nobody\"}"));

    assertThat(runtime.failureOf(job()))
        .hasMessageContaining("https://a.example/x")
        .hasMessageNotContaining("tell-nobody");
  }

  @Test
  void copyNeedsAName() {
    assertThat(runtime.inputErrorOf(job().field("newName", "' '")))
        .isEqualTo("newName is missing. Enter the name of the copy");
  }

  private TestJob job() {
    return runtime.fresh(
        "{'type': 'copyAgent', 'agentId': '%s', 'newName': 'Pune'}".formatted(AGENT));
  }
}
