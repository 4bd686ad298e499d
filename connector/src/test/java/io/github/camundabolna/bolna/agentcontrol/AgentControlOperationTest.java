package io.github.camundabolna.bolna.agentcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RecordedRequestAssertions;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation from the variables of a job to what its result expression sees. */
class AgentControlOperationTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  private static final String SET_UP =
      "{'type': 'setUpInboundCalls', 'phoneNumberId': '" + ID + "'}";
  private static final String UNLINK =
      "{'type': 'unlinkInboundCalls', 'phoneNumberId': '" + ID + "'}";
  private static final String NUMBERS =
      "[{\"id\":\"%s\",\"phone_number\":\"+19876543210\",\"agent_id\":%s}]";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  private final BolnaAgentControlFunction connector =
      new BolnaAgentControlFunction(
          new OperationRunner(
              Bolna.VENDOR,
              () -> TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(5)),
              bolna.clock,
              JobTimeout.USUAL,
              new JobSlots(20, System::nanoTime)));

  @Test
  void setupLinksAgentAndNumber() {
    bolna.enqueue(200, "{\"phone_number\":\"+19876543210\"}");

    assertThat(run(job(SET_UP).field("allowMultiple", "true").field("menu", "{'enabled': true}")))
        .isEqualTo(
            TestJson.of(
                "{'agentId': '%s', 'phoneNumberId': '%s', 'phoneNumber': '+19876543210'}"
                    .formatted(MockApiServer.AGENT, ID)));
    assertThat(TestJson.of(bolna.takeRequest().getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '%s', 'phone_number_id': '%s', 'allow_multiple': true,
                 'ivr_config': {'enabled': true}}\
                """
                    .formatted(MockApiServer.AGENT, ID)));
  }

  @ParameterizedTest
  @CsvSource(
      value = {"null", "''", "' '"},
      quoteCharacter = '`')
  void emptyMenuIsOmitted(String menu) {
    bolna.enqueue(200, "{}");

    assertThat(run(job(SET_UP).field("menu", menu)).path("phoneNumber").isNull()).isTrue();
    assertThat(TestJson.of(bolna.takeRequest().getBody().utf8()).has("ivr_config")).isFalse();
  }

  @Test
  void refusalIsASuccessIfTheAgentAnswersTheNumberAlready() {
    bolna
        .enqueue(400, "{\"error\":400,\"message\":\"already linked\"}")
        .enqueue(200, NUMBERS.formatted(ID, '"' + MockApiServer.AGENT + '"'));

    assertThat(run(job(SET_UP)).path("phoneNumber").asText()).isEqualTo("+19876543210");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"\"other\"", "null"},
      quoteCharacter = '`')
  void refusalIsAnErrorIfTheAgentDoesNotAnswerTheNumber(String agent) {
    bolna
        .enqueue(400, "{\"error\":400,\"message\":\"no such agent\"}")
        .enqueue(200, NUMBERS.formatted(ID, agent));

    assertThat(failureOf(job(SET_UP)))
        .hasMessageContaining("no such agent")
        .extracting(ConnectorException::getErrorCode)
        .isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void refusalOfAMenuIsAnError() {
    bolna.enqueue(400, "{\"error\":400,\"message\":\"unknown step\"}");

    assertThat(failureOf(job(SET_UP).field("menu", "{}"))).hasMessageContaining("unknown step");
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void mistakeInAMenuIsNamedByItsPath() {
    TestJob job = job(SET_UP).field("menu", "{'steps': [{'type': 'say'}]}");

    assertThat(failureOf(job))
        .hasMessage("menu.steps[0].type must be one of menu, collect, but was \"say\"");
    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void unlinkingTwiceIsASuccess() {
    bolna
        .enqueue(200, "{\"url\":null,\"phone_number\":\"+19876543210\"}")
        .enqueue(400, "{\"error\":400,\"message\":\"not linked\"}")
        .enqueue(200, NUMBERS.formatted(ID, "null"));

    assertThat(run(job(UNLINK))).isEqualTo(unlinked(true));
    assertThat(run(job(UNLINK))).isEqualTo(unlinked(false));
  }

  private static JsonNode unlinked(boolean linked) {
    return TestJson.of(
        "{'phoneNumberId': '%s', 'phoneNumber': '+19876543210', 'linked': %s}"
            .formatted(ID, linked));
  }

  @Test
  void refusalToUnlinkIsAnErrorIfAnAgentAnswersOrTheNumberIsUnknown() {
    bolna
        .enqueue(400, "{\"error\":400,\"message\":\"no\"}")
        .enqueue(200, NUMBERS.formatted(ID, "\"a\""))
        .enqueue(400, "{\"error\":400,\"message\":\"no\"}")
        .enqueue(200, "[]");

    assertThat(failureOf(job(UNLINK)).getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failureOf(job(UNLINK)).getErrorCode()).isEqualTo("BOLNA_REJECTED");
  }

  @Test
  void stopQueuedCallsCountsThem() {
    bolna.enqueue(200, "{\"stopped_executions\":[\"a\",\"b\"]}");

    assertThat(run(job("{'type': 'stopQueuedCalls'}")))
        .isEqualTo(
            TestJson.of("{'stoppedExecutions': ['a', 'b'], 'count': 2, 'shortened': false}"));
    RecordedRequestAssertions.assertLine(
        bolna.takeRequest(), "POST /v2/agent/" + MockApiServer.AGENT + "/stop HTTP/1.1");
  }

  @Test
  void idsOfStoppedCallsAreShortenedAndAllAreCounted() {
    bolna.enqueue(
        200,
        IntStream.range(0, 40_000)
            .mapToObj(i -> '"' + ID + '"')
            .collect(Collectors.joining(",", "{\"stopped_executions\":[", "]}")));

    JsonNode result = run(job("{'type': 'stopQueuedCalls'}"));

    assertThat(result.path("count").asInt()).isEqualTo(40_000);
    assertThat(result.path("shortened").asBoolean()).isTrue();
    assertThat(result.path("stoppedExecutions").size()).isBetween(20_000, 39_999);
    assertThat(result.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_010_000);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdNeverChangesWhatBolnaIsAsked(String id) {
    String json = TextNode.valueOf(id).toString();
    for (String operation : new String[] {SET_UP, "{'type': 'stopQueuedCalls'}"}) {
      assertThat(failureOf(job(operation).field("agentId", json)))
          .hasMessageStartingWith("agentId ");
    }
    for (String operation : new String[] {SET_UP, UNLINK}) {
      assertThat(failureOf(job(operation).field("phoneNumberId", json)))
          .hasMessageStartingWith("phoneNumberId ");
    }
    assertThat(bolna.requestCount()).isZero();
  }

  private JsonNode run(TestJob job) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(connector.execute(job.context()));
  }

  private ConnectorException failureOf(TestJob job) {
    return catchThrowableOfType(ConnectorException.class, () -> connector.execute(job.context()));
  }

  private TestJob job(String operation) {
    return TestJob.of(operation)
        .field("agentId", "'" + MockApiServer.AGENT + "'")
        .enteredAt(bolna.clock.instant());
  }
}
