package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A new agent searches the knowledge bases of the panel, whatever its configuration has. */
class CreateAgentKnowledgeBasesTest {

  private static final String ONE = "3c90c3cc-0d44-4b50-8822-8dd25736052a";
  private static final String TWO = "4d91c4dd-1e55-4c61-9933-9ee36847163b";
  private static final String MODEL = "'llm_agent': {}";

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @Test
  void documentGetsTheKnowledgeBasesOfThePanel() {
    TestJob job = runtime.freshCreation().field("vectorIds", "['%s', '%s']".formatted(ONE, TWO));
    String file =
        job.documents().reference(TestJson.of(AgentConnectorFixture.CONFIGURATION).toString());

    runtime.run(job.field("configuration", file));

    assertThat(sentModel())
        .isEqualTo(
            TestJson.of(
                ("{'agent_type': 'knowledgebase_agent', 'llm_config': {'vector_store': {'provider':"
                        + " 'lancedb', 'provider_config': {'vector_ids': ['%s', '%s']}}}}")
                    .formatted(ONE, TWO)));
    assertThat(withoutModel(runtime.api.lastBody()))
        .isEqualTo(withoutModel(TestJson.of(AgentConnectorFixture.CONFIGURATION)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"`'vector_id': '%s'`", "`'vector_ids': ['%s']`", "`'vector_ids': ['%s', '%2$s']`"})
  void knowledgeBasesOfTheConfigurationAreKept(String configured) {
    runtime.run(
        creation(
            ("'llm_agent': {'agent_type': 'simple_llm_agent', 'llm_config': {'model': 'gpt-4o',"
                    + " 'vector_store': {'provider': 'lancedb', 'provider_config': {"
                    + configured
                    + "}}}}")
                .formatted(TWO, ONE)));

    JsonNode config = sentModel().path("llm_config");
    assertThat(config.path("model").asText()).isEqualTo("gpt-4o");
    assertThat(config.at("/vector_store/provider_config"))
        .isEqualTo(TestJson.of("{'vector_ids': ['%s', '%s']}".formatted(TWO, ONE)));
  }

  @Test
  void graphCannotGetOne() {
    assertThat(runtime.inputErrorOf(creation("'llm_agent': {'agent_type': 'graph_agent'}")))
        .isEqualTo("vectorIds can't be added to an agent of type \"graph_agent\"");
  }

  @Test
  void configurationWithoutAConversationCannotGetOne() {
    TestJob job =
        runtime
            .freshCreation()
            .field("vectorIds", "['" + ONE + "']")
            .field(
                "configuration",
                AgentConnectorFixture.CONFIGURATION.replace("'conversation'", "'extraction'"));

    assertThat(runtime.inputErrorOf(job))
        .isEqualTo("vectorIds needs a task of type conversation in the configuration");
  }

  /** For example, because the process reads the wrong variable. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "''", "' '"})
  void emptyIdIsAMistake(String id) {
    TestJob job = runtime.freshCreation().field("vectorIds", "['%s', %s]".formatted(ONE, id));

    assertThat(runtime.inputErrorOf(job))
        .isEqualTo("vectorIds[1] is missing. Enter IDs like =[knowledgeBase.vectorId]");
  }

  private TestJob creation(String languageModel) {
    return runtime
        .freshCreation()
        .field("vectorIds", "['" + ONE + "']")
        .field("configuration", AgentConnectorFixture.CONFIGURATION.replace(MODEL, languageModel));
  }

  private JsonNode sentModel() {
    return runtime.api.lastBody().at("/agent_config/tasks/0/tools_config/llm_agent");
  }

  private static JsonNode withoutModel(JsonNode body) {
    return TestJson.of(body.toString().replaceAll("\"llm_agent\":\\{.*?\\},\"synth", "\"synth"));
  }
}
