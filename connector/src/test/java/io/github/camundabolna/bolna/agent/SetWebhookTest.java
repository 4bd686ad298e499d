package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import java.util.function.UnaryOperator;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operation that says where Bolna sends an agent's events. */
class SetWebhookTest {

  private static final String NEW = "https://new.example/inbound/bolna?secret=a-long-new-secret";
  private static final String OLD = "https://old.example/hook?secret=an-old-secret";

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @BeforeEach
  void agentHasNoWebhook() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'webhook_url': null}");
  }

  @Test
  void previousUrlIsReturnedWithoutItsQuery() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'webhook_url': '" + OLD + "'}");

    assertThat(set(NEW))
        .isEqualTo(
            new SetWebhook.Result(AgentConnectorFixture.AGENT, "https://old.example/hook", true));
  }

  @Test
  void previousUrlIsReturnedWithItsQueryIfSelected() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'webhook_url': '" + OLD + "'}");

    assertThat(runtime.run(job(NEW).field("previousQuery", "true")))
        .isEqualTo(new SetWebhook.Result(AgentConnectorFixture.AGENT, OLD, true));
  }

  @Test
  void webhookIsRemoved() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'webhook_url': '" + OLD + "'}");
    TestJob nowhere = job("").field("events", "'none'");

    assertThat(((SetWebhook.Result) runtime.run(nowhere)).changed()).isTrue();
    assertThat(((SetWebhook.Result) runtime.run(nowhere)).changed()).isFalse();
    assertThat(methods()).containsExactly("GET", "PATCH", "GET");
    assertThat(runtime.api.requests().get(1).getBody().utf8())
        .isEqualTo("{\"agent_config\":{\"webhook_url\":null}}");
  }

  @Test
  void agentWithoutWebhookHadNone() {
    assertThat(set(NEW)).isEqualTo(new SetWebhook.Result(AgentConnectorFixture.AGENT, null, true));
  }

  @Test
  void agentThatShowsNoWebhookGetsTheUrlAnyway() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'id': 'x'}");

    assertThat(set(NEW)).isEqualTo(new SetWebhook.Result(AgentConnectorFixture.AGENT, null, true));
    assertThat(methods()).containsExactly("GET", "PATCH");
  }

  @Test
  void nothingIsSentWhenTheUrlIsTheSameAlready() {
    runtime.api.set(AgentConnectorFixture.AGENT, "{'webhook_url': '" + NEW + "'}");

    assertThat(set(NEW))
        .isEqualTo(
            new SetWebhook.Result(
                AgentConnectorFixture.AGENT, "https://new.example/inbound/bolna", false));
    assertThat(methods()).containsExactly("GET");
  }

  @Test
  void refusalOfBolnaHoldsNoSecret() {
    runtime.api.respondAlways(TestResponses.json(400, "{\"message\":\"agent not found\"}"));

    ConnectorException failure = runtime.failureOf(job(NEW));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure.getMessage()).contains("agent not found").doesNotContain("a-long-new");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | webhookUrl is missing. Enter the URL that receives the agent's events",
        "' ' | webhookUrl is missing. Enter the URL that receives the agent's events",
        "'camunda.example.com/inbound/bolna' | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/bolna, but was"
            + " \"camunda.example.com/inbound/bolna\"",
        "'https:///inbound/bolna' | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/bolna, but was \"https:///inbound/bolna\"",
        "'https://ho_st/x' | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/bolna, but was \"https://ho_st/x\"",
        "'https://host/a%zz?secret=tell-nobody' | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/bolna, but was \"https://host/a%zz?***\"",
        "'http://host.example/x?secret=tell-nobody' | webhookUrl must start with https:// because"
            + " events contain what was said in a call, but was \"http://host.example/x?***\"",
        "'http://localhost.example/x' | webhookUrl must start with https:// because events contain"
            + " what was said in a call, but was \"http://localhost.example/x\"",
        "'ftp://localhost/x' | webhookUrl must start with https:// because events contain what was"
            + " said in a call, but was \"ftp://localhost/x\"",
        "'https://ann:tell-nobody@host/x' | webhookUrl must not contain a user name or password,"
            + " but was \"https://***@host/x\"",
        "'https://host/x y?secret=tell-nobody' | webhookUrl must not contain spaces or line breaks,"
            + " but was \"https://host/x y?***\"",
        "'https://host/x\\r"
            + "\\n"
            + "X: y' | webhookUrl must not contain spaces or line breaks, but was"
            + " \"https://host/x??X: y\"",
        "{'url': 'https://host/x?secret=tell-nobody'} | webhookUrl must be a string, but"
            + " was something else"
      })
  void eachMistakeHasAMessageWithoutASecret(String json, String sentence) {
    TestJob job = job(NEW).field("webhookUrl", json);

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence).doesNotContain("tell-nobody");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8085/inbound/bolna",
        "http://127.0.0.1/x",
        "http://[::1]:8080/x",
        "https://host.example:8443/x?a=b#c"
      })
  void httpIsForThisMachineOnly(String url) {
    assertThat(set(url).changed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example/inbound/bolna?token={{secrets.BOLNA_WEBHOOK_SECRET}}",
        "https://x.example/inbound/bolna?token=secrets.BOLNA_WEBHOOK_SECRET"
      })
  void noWebhookGetsTheNameOfASecretAsItsSecret(String url) {
    ConnectorException failure =
        catchThrowableOfType(
            ConnectorException.class,
            () ->
                runtime.run(
                    job(url).enteredAt(runtime.clock.instant()).context(UnaryOperator.identity())));

    assertThat(failure)
        .hasMessageStartingWith("operation.webhookUrl contains the name of a secret")
        .hasMessageContaining("BOLNA_WEBHOOK_SECRET");
    assertThat(runtime.api.requestCount()).isZero();
  }

  @Test
  void requestShowsNoSecretWhereItIsLogged() {
    AgentInput request = job(NEW).context().bindVariables(AgentInput.class);

    assertThat(request.toString()).contains("https://new.example").doesNotContain("a-long-new");
    assertThat(new SetWebhook("x", "url", null, false))
        .hasToString("SetWebhook[agentId=x, webhookUrl=null]");
  }

  private SetWebhook.Result set(String url) {
    return (SetWebhook.Result) runtime.run(job(url));
  }

  private List<String> methods() {
    return runtime.api.requests().stream().map(RecordedRequest::getMethod).toList();
  }

  private static TestJob job(String url) {
    return TestJob.of("{'type': 'setWebhook', 'agentId': '" + AgentConnectorFixture.AGENT + "'}")
        .field("webhookUrl", "'" + url + "'");
  }
}
