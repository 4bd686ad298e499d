package io.github.camundabolna.bolna.client.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "Proxy-Authorization",
        "accessToken",
        "authToken",
        "clientSecret",
        "bearerToken",
        "Ocp-Apim-Subscription-Key",
        "apikey",
        "X-Auth",
        "basicAuth",
        "Cookie",
        "Set-Cookie",
        "awsCredential",
        "auth_tokens",
        "passwords",
        "credentials"
      })
  void secretIsRemovedWhereverItIs(String name) {
    JsonNode agent = TestJson.of("{'a': [{'b': {'%s': 'tell-nobody', 'c': 1}}]}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(TestJson.of("{'a': [{'b': {'c': 1}}]}"));
    assertThat(agent.toString()).contains("tell-nobody");
    assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max_tokens",
        "token_count",
        "secretary",
        "urls",
        "key",
        "keywords",
        "keys",
        "authentication",
        "author"
      })
  void otherFieldsStay(String name) {
    JsonNode agent = TestJson.of("{'%s': 'https://a.example/x?y=z'}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(agent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth_tokens", "secrets", "passwords", "keys", "apiKeys", "cookies"})
  void severalSecretsLoseTheirValues(String name) {
    JsonNode agent =
        TestJson.of(
            "{'%1$s': ['tell-nobody'], 'b': {'%1$s': {'c': 'tell-nobody'}}}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent).toString()).contains(name).doesNotContain("nobody");
    assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"url", "webhook_url", "webhookUrl", "webhookURL", "callbackurl"})
  void urlLosesItsQuery(String name) {
    JsonNode agent =
        TestJson.of("{'%s': 'https://a.example/x?token=tell-nobody', 'x': {}}".formatted(name));

    assertThat(AgentSecrets.removedFrom(agent))
        .isEqualTo(TestJson.of("{'%s': 'https://a.example/x', 'x': {}}".formatted(name)));
    assertThat(AgentSecrets.hideIn("bad token tell-nobody", agent)).isEqualTo("bad token ***");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{'Content-Type': 'text/plain', 'X-Mine': 'tell-nobody', 'X-No': 7, 'X-Null': null}"
            + " | {'Content-Type': '***', 'X-Mine': '***', 'X-No': '***', 'X-Null': null}",
        "{'Authorization': ['tell-nobody']} | {'Authorization': ['***']}",
        "[{'name': 'X-Mine', 'value': 'tell-nobody'}] | [{'name': '***', 'value': '***'}]",
        "'X-Mine: tell-nobody' | '***'",
        "'{\"X-Mine\": \"tell-nobody\"}' | '{\"X-Mine\":\"***\"}'",
        "true | true"
      })
  void headersLoseTheirValues(String headers, String shown) {
    JsonNode agent = TestJson.of("{'a': [{'api_headers': %s, 'b': 1}]}".formatted(headers));

    assertThat(AgentSecrets.removedFrom(agent))
        .isEqualTo(TestJson.of("{'a': [{'api_headers': %s, 'b': 1}]}".formatted(shown)));
    if (headers.contains("nobody")) {
      assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
    }
  }

  @Test
  void harmlessHeadersWithholdNoMessage() {
    JsonNode agent =
        TestJson.of("{'headers': {'Content-Type': 'application/json', 'X-Version': '2'}}");

    assertThat(AgentSecrets.hideIn("422: not application/json", agent))
        .isEqualTo("422: not application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'pin': 'tell-nobody'}", "'{\"pin\":\"tell-nobody\"}'"})
  void whatAToolSendsIsInNoMessage(String body) {
    JsonNode agent =
        TestJson.of("{'tools_params': {'book': {'method': 'POST', 'param': " + body + "}}}");

    assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
    assertThat(AgentSecrets.hideIn("POST is wrong", agent)).isEqualTo("POST is wrong");
  }

  @Test
  void numbersAndSwitchesStay() {
    JsonNode agent = TestJson.of("{'max_token': 150, 'authentication': true, 'auth': false}");

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(agent);
  }

  @Test
  void valueThatIsNoTextIsNoSecret() {
    JsonNode agent = TestJson.of("{'token': null, 'api_key': 7}");

    assertThat(AgentSecrets.removedFrom(agent)).isEqualTo(agent);
  }

  @Test
  void whatAToolSendsLosesItsValuesExceptPlaceholders() {
    JsonNode agent =
        TestJson.of(
            "{'param': '{\\\"api_key\\\": \\\"tell-nobody\\\", \\\"sid\\\":"
                + " \\\"%(call_sid)s\\\"}'}");

    assertThat(AgentSecrets.removedFrom(agent).path("param").asText())
        .isEqualTo("{\"api_key\":\"***\",\"sid\":\"%(call_sid)s\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'auth': {'value': 'tell-nobody'}", "'api_keys': ['tell-nobody']"})
  void secretsInListsAndObjectsAreHidden(String field) {
    JsonNode agent = TestJson.of("{" + field + "}");

    assertThat(AgentSecrets.removedFrom(agent).toString())
        .contains("***")
        .doesNotContain("tell-nobody");
    assertThat(AgentSecrets.hideIn("no tell-nobody", agent)).doesNotContain("nobody");
  }
}
