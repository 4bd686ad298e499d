package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.VariableSize;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process gets stuck on variables of about 1.5 MB: whatever Bolna answers, less comes of it. */
class CallOperationLargeResultsTest {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";

  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new JacksonModuleDocumentSerializer());

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  /** Three bytes a letter, or hardly anything but the columns that all lines have. */
  @ParameterizedTest
  @CsvSource({"500, 1000, न", "20000, 5, x", "2, 300000, न"})
  void logIsShortenedByItsBytes(int lines, int letters, String letter) {
    String line =
        "{\"created_at\":\"2026-08-21T05:06:07.123456\",\"type\":\"response\",\"component\":\"llm\","
            + "\"provider\":\"azure-openai\",\"data\":\"%s\"}".formatted(letter.repeat(letters));

    JsonNode result = answer("{\"data\":[%s]}", line, lines, "getCallLog");

    assertThat(result.path("count").asInt()).isEqualTo(lines);
    assertThat(result.path("shortened").asBoolean()).isTrue();
    assertThat(result.path("log").size()).isBetween(1, lines - 1);
    assertThat(bytes(result)).isLessThan(1_010_000);
  }

  /** No line is lost, whatever the panel offers. */
  @Test
  void linesThatDoNotFitAreInADocument() {
    String line = "{\"component\":\"llm\",\"data\":\"%s\"}".formatted("x".repeat(1_000));
    runtime.bolna.respondAlways(
        TestResponses.json(200, "{\"data\":[%s]}".formatted(repeated(line, 2_000))));

    GetCallLog.Result result = (GetCallLog.Result) runtime.run(job("getCallLog"));

    assertThat(result.log()).hasSizeBetween(1, 1_999);
    String stored = new String(result.logDocument().asByteArray(), StandardCharsets.UTF_8);
    assertThat(TestJson.of(stored)).hasSize(2_000);
  }

  @Test
  void logIsShortenedIfNoDocumentCanBeStored() {
    String line = "{\"data\":\"%s\"}".formatted("x".repeat(1_000));
    runtime.bolna.respondAlways(
        TestResponses.json(200, "{\"data\":[%s]}".formatted(repeated(line, 2_000))));
    TestJob job = job("getCallLog");
    job.documents().outOfOrder();

    GetCallLog.Result result = (GetCallLog.Result) runtime.run(job);

    assertThat(result.shortened()).isTrue();
    assertThat(result.logDocument()).isNull();
  }

  @Test
  void listOfCallsIsShortened() {
    String call = "{\"id\":\"a\",\"status\":\"%s\"}".formatted("odd".repeat(20_000));

    JsonNode result = answer("{\"data\":[%s]}", call, 50, "listCalls");

    assertThat(result.path("shortened").asBoolean()).isTrue();
    assertThat(bytes(result)).isLessThan(1_010_000);
  }

  @ParameterizedTest
  @CsvSource({"recipient_data", "raw_only"})
  void callWithLongDataIsWithinTheLimit(String field) {
    String data = "{\"note\":\"" + "न".repeat(450_000) + "\"}";
    String body =
        "{\"id\":\"%s\",\"status\":\"completed\",\"transcript\":\"hello\",".formatted(ID)
            + "\"context_details\":{\"%s\":%s}}".formatted(field, data);

    JsonNode result = run(body, "getCall");

    assertThat(bytes(result)).isLessThan(1_400_000);
    assertThat(result.at("/call/transcript").asText()).isEqualTo("hello");
    assertThat(result.path("raw").isNull()).isTrue();
    assertThat(result.at("/call/recipientData").isNull()).isTrue();
  }

  /** The runtime's own limit is 1.5 MB from 8.8.16 and 8.9.7 on. */
  @ParameterizedTest
  @CsvSource({
    "getCall, summary, 1490000",
    "getCall, summary, 1510000",
    "getCallLog, data, 1490000",
    "getCallLog, data, 1510000"
  })
  void answersAroundTheLimitOfTheRuntimeStayBelowIt(String operation, String field, int bytes)
      throws Exception {
    String body = "{\"id\":\"%s\",\"status\":\"completed\",\"%s\":%s}";
    String text = '"' + "x".repeat(bytes - body.length()) + '"';
    String value = field.equals("data") ? "[{\"data\":" + text + "}]" : text;

    JsonNode result = run(body.formatted(ID, field, value), operation);

    assertThat(VariableSize.of(result)).isLessThan(VariableSize.MOST - VariableSize.ROOM);
  }

  private JsonNode answer(String body, String item, int count, String operation) {
    return run(body.formatted(repeated(item, count)), operation);
  }

  private static String repeated(String item, int count) {
    return IntStream.range(0, count).mapToObj(i -> item).collect(Collectors.joining(","));
  }

  private JsonNode run(String body, String operation) {
    runtime.bolna.respondAlways(TestResponses.json(200, body));
    return MAPPER.valueToTree(runtime.run(job(operation)));
  }

  private static TestJob job(String operation) {
    return TestJob.of(
        """
        {'type': '%s', 'executionId': '%s', 'agentId': '%s',
         'from': '2026-08-14T10:35:00Z', 'to': '2026-08-14T10:36:00Z'}\
        """
            .formatted(operation, ID, FakeBolna.AGENT));
  }

  private static int bytes(JsonNode result) {
    return result.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
