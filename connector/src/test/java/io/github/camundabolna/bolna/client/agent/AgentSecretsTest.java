package io.github.camundabolna.bolna.client.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSecretsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api_token",
        "source_auth_token",
        "token",
        "api_key",
        "apiKey",
        "X-API-Key",
        "password",
        "client_secret",
        "Authorization",
        "Proxy-Authorization"
      })
  void secretIsRemovedWhereverItIs(String name) {
    JsonNode agent = TestJson.of("{'a': [{'b': {'%s': 'tell-nobody', 'c': 1}}]}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(TestJson.of("{'a': [{'b': {'c': 1}}]}"));
    assertThat(agent.toString()).contains("tell-nobody");
    assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max_tokens", "token_count", "secretary", "urls", "curl"})
  void otherFieldsStay(String name) {
    JsonNode agent = TestJson.of("{'%s': 'https://a.example/x?y=z'}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(agent);
  }

  @Test
  void urlLosesItsQuery() {
    JsonNode agent = TestJson.of("{'url': 'https://a.example/x?token=tell-nobody', 'x': {}}");

    assertThat(AgentSecrets.removedFrom(agent))
        .isEqualTo(TestJson.of("{'url': 'https://a.example/x', 'x': {}}"));
    assertThat(AgentSecrets.hideIn("bad token tell-nobody", agent)).isEqualTo("bad token ***");
  }

  @Test
  void valueThatIsNoTextIsNoSecret() {
    JsonNode agent = TestJson.of("{'token': null, 'api_key': 7, 'secret': {'a': 1}}");

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(agent);
  }
}
