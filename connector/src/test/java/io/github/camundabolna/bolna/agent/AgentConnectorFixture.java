package io.github.camundabolna.bolna.agent;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.testing.ConnectorFixture;
import io.github.camundabolna.testing.FakeAgentApi;
import io.github.camundabolna.testing.TestJob;

/** A connector that works on jobs, with a fake Bolna. */
final class AgentConnectorFixture extends ConnectorFixture<FakeAgentApi> {

  static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  /** The least that the contract requires. */
  static final String CONFIGURATION =
      """
      {'agent_config': {'agent_name': 'Reminder', 'tasks': [{'task_type': 'conversation',
        'tools_config': {'llm_agent': {}, 'synthesizer': {'provider': 'polly',
          'provider_config': {}}, 'transcriber': {'provider': 'deepgram', 'model': 'nova-3',
          'language': 'en'}, 'input': {'provider': 'plivo', 'format': 'wav'},
          'output': {'provider': 'plivo', 'format': 'wav'}}}]},
       'agent_prompts': {'task_1': {'system_prompt': 'Be brief.'}}}\
      """;

  AgentConnectorFixture() {
    super(Bolna.VENDOR, FakeAgentApi::new, BolnaAgentFunction::new);
  }

  TestJob freshCreation() {
    return fresh("{'type': 'createAgent'}").field("configuration", CONFIGURATION);
  }
}
