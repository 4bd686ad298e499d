package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.testing.TestJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake in a configuration is found before Bolna is asked, and named by its path. */
class AgentSchemaTest {

  @Test
  void leastConfigurationIsRight() {
    assertThat(AgentSchema.WHOLE.mistake("c", least())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/agent_config/agent_name | null | c.agent_config.agent_name is missing",
        "/agent_config/agent_name | ' ' | c.agent_config.agent_name must not be empty",
        "/agent_config/agent_name | 7 | c.agent_config.agent_name must be a text, but was a number",
        "/agent_config/tasks | {} | c.agent_config.tasks must be a list, but was a context",
        "/agent_config/tasks | ['x'] | c.agent_config.tasks[0] must be a context, but was a text",
        "/agent_config/tasks/0/task_type | 'chat' | c.agent_config.tasks[0].task_type must be one"
            + " of conversation, extraction, summarization, but was \"chat\"",
        "/agent_config/tasks/0/tools_config/synthesizer | null |"
            + " c.agent_config.tasks[0].tools_config.synthesizer is missing",
        "/agent_config/tasks/0/tools_config/transcriber/language | null |"
            + " c.agent_config.tasks[0].tools_config.transcriber.language is missing",
        "/agent_config/tasks/0/tools_config/llm_agent/llm_config | {'temperature': 'hot'} |"
            + " c.agent_config.tasks[0].tools_config.llm_agent.llm_config.temperature must be a"
            + " number, but was a text",
        "/agent_config/tasks/0/tools_config/multilingual_config | {'enabled': true, 'languages':"
            + " {'en': {}}} | c.agent_config.tasks[0].tools_config.multilingual_config.languages"
            + " must have at least 2 entries",
        "/agent_config/tasks/0/tools_config/multilingual_config | {'enabled': true, 'languages':"
            + " {'en': {}, 'hi': {}}} |"
            + " c.agent_config.tasks[0].tools_config.multilingual_config.languages.en.synthesizer"
            + " is missing",
        "/agent_config/tasks/0/toolchain | {'execution': 'parallel', 'pipelines': [['llm', 'x']]} |"
            + " c.agent_config.tasks[0].toolchain.pipelines[0][1] must be one of transcriber, llm,"
            + " synthesizer, but was \"x\"",
        "/agent_config/tasks/0/task_config | {'welcome_message_delay': 1001} |"
            + " c.agent_config.tasks[0].task_config.welcome_message_delay must be a whole number"
            + " from 0 to 1000, but was 1001",
        "/agent_config/tasks/0/task_config | {'voicemail': 'yes'} |"
            + " c.agent_config.tasks[0].task_config.voicemail must be true or false, but was a"
            + " text",
        "/agent_config/webhook_url | 'http://example.com/x?token=tell-nobody' |"
            + " c.agent_config.webhook_url must start with https:// because events contain what was"
            + " said in a call, but was \"http://example.com/x?***\"",
        "/agent_config/calling_guardrails | {'call_start_hour': 24} |"
            + " c.agent_config.calling_guardrails.call_start_hour must be a whole number from 0 to"
            + " 23, but was 24",
        "/agent_config/ingest_source_config | {'source_type': 'api', 'source_url': 'https://a'} |"
            + " c.agent_config.ingest_source_config.source_auth_token is missing",
        "/agent_config/ingest_source_config | {'source_type': 'csv'} |"
            + " c.agent_config.ingest_source_config.source_name is missing",
        "/agent_prompts | null | c.agent_prompts is missing",
        "/agent_prompts | {'task_1': {}} | c.agent_prompts.task_1.system_prompt is missing"
      })
  void firstMistakeIsNamedByItsPath(String pointer, String value, String sentence) {
    assertThat(AgentSchema.WHOLE.mistake("c", with(pointer, value)))
        .isEqualTo(Optional.of(sentence));
  }

  /** Bolna knows providers and languages that the contract doesn't list. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/agent_config/tasks/0/tools_config/synthesizer/provider | 'sarvam'",
        "/agent_config/tasks/0/tools_config/transcriber/language | 'pt-BR'",
        "/agent_config/tasks/0/tools_config/input/provider | 'vobiz'",
        "/agent_config/tasks/0/tools_config/api_tools | null",
        "/agent_config/tasks/0/tools_config/api_tools | {'tools': [{}], 'tools_params': {}}",
        "/agent_config/webhook_url | null",
        "/agent_config/something_new | [1]",
        "/something_new | 'x'"
      })
  void whatTheContractDoesNotSettleIsLeftToBolna(String pointer, String value) {
    assertThat(AgentSchema.WHOLE.mistake("c", with(pointer, value))).isEmpty();
  }

  /** An extraction neither speaks nor listens. */
  @Test
  void taskThatIsNoConversationNeedsNoVoice() {
    assertThat(
            AgentSchema.WHOLE.mistake(
                "c",
                with(
                    "/agent_config/tasks/0",
                    "{'task_type': 'extraction', 'tools_config': {'llm_agent': {}}}")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'agent_config': {'webhook_url': null}}",
        "{'agent_config': {'agent_welcome_message': 'Hello!', 'telephony_provider': 'vobiz'}}",
        "{'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}",
        "{'agent_config': {'synthesizer': {'provider': 'polly', 'provider_config': {}}}}"
      })
  void changesNeedNothingElse(String json) {
    assertThat(AgentSchema.CHANGES.mistake("c", TestJson.of(json))).isEmpty();
  }

  @Test
  void changesAreCheckedToo() {
    assertThat(
            AgentSchema.CHANGES.mistake(
                "c", TestJson.of("{'agent_config': {'synthesizer': {'provider': 'polly'}}}")))
        .hasValue("c.agent_config.synthesizer.provider_config is missing");
  }

  private static JsonNode least() {
    return TestJson.of(AgentConnectorFixture.CONFIGURATION);
  }

  private static JsonNode with(String pointer, String value) {
    JsonNode json = least();
    int end = pointer.lastIndexOf('/');
    JsonNode parent = json.at(pointer.substring(0, end));
    if (parent instanceof ObjectNode object) {
      object.set(pointer.substring(end + 1), TestJson.of(value));
    } else {
      ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(0, TestJson.of(value));
    }
    return json;
  }
}
