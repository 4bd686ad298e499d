package io.github.camundabolna.bolna.client.agent;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentClientTest {

  private static final String SECRET = "a-webhook/secret of Asha";
  private static final WebhookUrl URL =
      new WebhookUrl("https://host.example/inbound/bolna?secret=a-webhook%2Fsecret+of+Asha&x=1");

  private static final AgentConfiguration CONFIGURATION =
      new AgentConfiguration((ObjectNode) TestJson.of(RequestSamples.AGENT));

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void onlyTheWebhookIsSent() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"updated\"}");

    bolna.agents().setWebhook(MockApiServer.AGENT, Optional.of(URL));

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "PATCH /v2/agent/" + MockApiServer.AGENT + " HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"agent_config\":{\"webhook_url\":\"" + URL.value() + "\"}}");
  }

  @Test
  void createSendsTheConfigurationAndReturnsTheId() {
    bolna.enqueue(201, "{\"agent_id\":\"a-1\",\"state\":\"created\"}");

    assertThat(bolna.agents().create(CONFIGURATION)).isEqualTo("a-1");

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /v2/agent HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo(CONFIGURATION.json().toString());
  }

  @ParameterizedTest
  @CsvSource({"500, {}", "201, {}", "201, []"})
  void createMayHaveHadItsEffectIfTheAnswerDoesNotSay(int status, String body) {
    bolna.enqueue(status, body);

    assertThat(failure(() -> bolna.agents().create(CONFIGURATION)).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @Test
  void updateReplacesTheConfigurationAndMayBeRepeated() {
    bolna.enqueue(200, "{\"agent_id\":\"a-1\",\"status\":\"updated\"}").enqueue(500, "{}");

    bolna.agents().update(MockApiServer.AGENT, CONFIGURATION);

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "PUT /v2/agent/" + MockApiServer.AGENT + " HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo(CONFIGURATION.json().toString());
    assertThat(failure(() -> bolna.agents().update(MockApiServer.AGENT, CONFIGURATION)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void patchSendsOnlyTheChanges() {
    bolna.enqueue(200, "");

    bolna.agents().patch(MockApiServer.AGENT, CONFIGURATION);

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "PATCH /v2/agent/" + MockApiServer.AGENT + " HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo(CONFIGURATION.json().toString());
  }

  @Test
  void deleteNeedsNothingInTheAnswer() {
    bolna.enqueue(200, "");

    bolna.agents().delete(MockApiServer.AGENT);

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "DELETE /v2/agent/" + MockApiServer.AGENT + " HTTP/1.1");
    assertThat(request.getBodySize()).isZero();
  }

  @Test
  void listIsReadWithAndWithoutDetails() {
    bolna.enqueue(
        200,
        """
        [{"id":"a","agent_name":"Alfred","agent_type":"other","agent_status":"processed",
          "created_at":"2024-01-23T01:14:37Z","updated_at":"2024-01-29T18:31:22","tasks":[]},
         {"id":"b"}, {"agent_name":"no ID"}]\
        """);
    List<AgentSummary> agents = new ArrayList<>();

    bolna.agents().forEachAgent(agents::add);

    assertLine(bolna.takeRequest(), "GET /v2/agent/all HTTP/1.1");
    assertThat(agents)
        .containsExactly(
            new AgentSummary(
                "a",
                Optional.of("Alfred"),
                Optional.of("other"),
                Optional.of("processed"),
                Optional.of(Instant.parse("2024-01-23T01:14:37Z")),
                Optional.of(Instant.parse("2024-01-29T18:31:22Z"))),
            new AgentSummary(
                "b",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void configurationShowsNothingWhereItIsLogged() {
    assertThat(CONFIGURATION).hasToString("AgentConfiguration[***]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"webhook_url\":\"https://a/b?c=d\"} | true | https://a/b?c=d",
        "{\"agent_config\":{\"webhook_url\":\"https://a/b\"}} | true | https://a/b",
        "{\"webhook_url\":null,\"agent_config\":{\"webhook_url\":\"https://a/b\"}} | true |"
            + " https://a/b",
        "{\"webhook_url\":null} | true | ``",
        "{\"webhook_url\":\" \"} | true | ``",
        "{\"agent_config\":{\"webhook_url\":null}} | true | ``",
        "{\"agent_config\":null} | false | ``",
        "{\"id\":\"x\"} | false | ``"
      })
  void agentShowsItsWebhookOrNoneOrNothing(String body, boolean told, String url) {
    bolna.enqueue(200, body);

    AgentWebhook webhook = bolna.agents().webhook(MockApiServer.AGENT);

    assertThat(webhook.told()).isEqualTo(told);
    assertThat(webhook.url().map(WebhookUrl::value).orElse("")).isEqualTo(url);
    assertLine(bolna.takeRequest(), "GET /v2/agent/" + MockApiServer.AGENT + " HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"agent\""})
  void answerThatIsNoAgentIsNotTakenForOneWithoutWebhook(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> bolna.agents().webhook(MockApiServer.AGENT)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"no URL: https://host.example/inbound/bolna?secret=a-webhook%2Fsecret"
            + "+of+Asha&x=1\"}",
        "{\"message\":\"wrong secret a-webhook%2Fsecret+of+Asha\"}",
        "{\"message\":\"wrong secret a-webhook/secret of Asha\"}"
      })
  void secretOfTheUrlIsInNoFailureWhateverBolnaSays(String body) {
    bolna.enqueue(400, body);

    ApiException failure =
        failure(() -> bolna.agents().setWebhook(MockApiServer.AGENT, Optional.of(URL)));

    assertThat(failure.kind()).isEqualTo(Kind.REJECTED);
    assertThat(failure.httpStatus()).hasValue(400);
    assertThat(failure.getMessage()).contains("PATCH").contains("***");
    assertThat(failure + " " + failure.vendorMessage())
        .doesNotContain(SECRET)
        .doesNotContain("a-webhook%2Fsecret");
  }

  @Test
  void settingItMayBeRepeatedBecauseTwiceIsNoMoreThanOnce() {
    bolna.enqueue(500, "{}");

    assertThat(
            failure(() -> bolna.agents().setWebhook(MockApiServer.AGENT, Optional.of(URL))).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }
}
