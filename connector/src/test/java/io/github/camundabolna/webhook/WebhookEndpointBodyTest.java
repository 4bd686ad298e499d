package io.github.camundabolna.webhook;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are made to harm whoever reads them, from somebody who knows the secret. */
class WebhookEndpointBodyTest extends ReceiverFixture {

  private static final String BUSY = "{'id': 'x', 'status': 'busy'}";

  @BeforeEach
  void open() {
    activate();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'a', 'id': 'b', 'status': 'busy'}",
        "{'id': 'a', 'status': 'ringing', 'status': 'busy'}",
        "{'id': 'a', 'status': 'busy', 'extracted_data': {'k': 1, 'k': 2}}"
      })
  void aKeyThatComesTwiceIsRefused(String body) {
    assertThat(status(TestReceiverContext.request(body))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "}", "{}", "[]", ",", "{'id': 'y', 'status': 'busy'}", "\0"})
  void whatComesAfterTheObjectIsRefused(String garbage) {
    assertThat(status(TestReceiverContext.request(BUSY + garbage))).isEqualTo(400);
    assertThat(status(TestReceiverContext.request(BUSY + " \r\n\t"))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+1", "01", ".5", "0x10", "1e", "--1"})
  void whatIsNoJsonNumberIsRefused(String number) {
    assertThat(status(TestReceiverContext.request(with("'total_cost': " + number)))).isEqualTo(400);
  }

  @Test
  void numbersOfAHundredDigitsAndMoreAreRefused() {
    assertThat(status(TestReceiverContext.request(with("'total_cost': " + "9".repeat(10_000)))))
        .isEqualTo(400);
    assertThat(status(TestReceiverContext.request(with("'total_cost': 0." + "9".repeat(10_000)))))
        .isEqualTo(400);
  }

  /** As a decimal it would have a billion digits as soon as somebody calculates with it. */
  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e2147483648"})
  void aNumberThatOnlyLooksShortNeverReachesAProcess(String number) {
    for (String value : new String[] {number, "'" + number + "'"}) {
      assertHarmless(with("'total_cost': %1$s, 'conversation_duration': %1$s".formatted(value)));
      assertHarmless(
          with("'telephony_data': {'duration': %s}, 'retry_count': %1$s".formatted(value)));
    }
  }

  @Test
  void aTextOfAMillionDigitsIsNoNumber() {
    assertHarmless(with("'total_cost': '" + "9".repeat(1_000_000) + "'"));
  }

  @Test
  void aBodyThatIsNestedDeeplyIsRefused() {
    assertThat(status(TestReceiverContext.request(with("'a': " + nested(100_000))))).isEqualTo(400);
    assertThat(status(TestReceiverContext.request(with("'a': " + nested(200))))).isEqualTo(400);
    assertThat(status(TestReceiverContext.request(with("'a': " + nested(50))))).isZero();
  }

  @Test
  void deepNestingInATextThatIsReadAsJsonIsNotRead() {
    CallEnded result =
        trigger(TestReceiverContext.request(with("'agent_extraction': '" + nested(500) + "'")));

    assertThat(result.connectorData().get("call").toString()).contains("extractedData=null");
  }

  @Test
  void aBodyOfTooManyValuesOrTooLongANameIsRefused() {
    String values = "1,".repeat(200_000) + "1";

    assertThat(status(TestReceiverContext.request(with("'a': [" + values + "]")))).isEqualTo(400);
    assertThat(status(TestReceiverContext.request(with("'" + "k".repeat(10_000) + "': 1"))))
        .isEqualTo(400);
  }

  @Test
  void aLongTranscriptIsNoAttack() {
    assertHarmless(with("'transcript': '" + "ä \\n".repeat(500_000) + "'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "IBM037"})
  void onlyUtf8IsRead(String charset) {
    String umlaut = BUSY.replace('\'', '"').replace("busy", "busy\",\"a\":\"ä");

    assertThat(status(raw(umlaut.getBytes(Charset.forName(charset))))).isEqualTo(400);
    assertThat(status(raw(umlaut.getBytes(UTF_8)))).isZero();
  }

  @Test
  void aByteOrderMarkOfUtf8IsSkippedAndAnyOtherRefused() {
    String event = BUSY.replace('\'', '"');

    assertThat(status(raw(("\uFEFF" + event).getBytes(UTF_8)))).isZero();
    assertThat(status(raw(("\uFEFF\uFEFF" + event).getBytes(UTF_8)))).isEqualTo(400);
    assertThat(status(raw("\uFEFF".getBytes(UTF_8)))).isEqualTo(400);
    assertThat(status(raw(event.getBytes(UTF_16)))).isEqualTo(400);
    assertThat(status(raw(("\uFEFF" + event).getBytes(UTF_16LE)))).isEqualTo(400);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] event = with("'a': '??'").replace('\'', '"').getBytes(UTF_8);
    for (int i = 0; i < event.length; i++) {
      event[i] = event[i] == '?' ? (byte) 0xC0 : event[i];
    }

    assertThat(status(raw(event))).isEqualTo(400);
  }

  /** 10 MB of blanks in 10 KB: whoever inflates it holds the thousandfold. */
  @Test
  void whatIsCompressedIsNotInflated() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write((BUSY.replace('\'', '"') + " ".repeat(10_000_000)).getBytes(UTF_8));
    }
    TestWebhookRequest request = raw(zipped.toByteArray());

    assertThat(status(request)).isEqualTo(400);
    assertThat(status(request.header("Content-Encoding", "gzip"))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'__proto__'", "'constructor'", "'$ref'", "'@class'", "''", "'secret'"})
  void aKeyThatMeansSomethingElsewhereIsAKey(String key) {
    assertHarmless(with(key + ": {'id': 'other', 'status': 'completed'}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\uffff", "\\r\\nX: y"})
  void oddCharactersHarmNoAnswerAndNoLog(String odd) throws IOException {
    TestReceiverContext context = activate();
    assertHarmless(with("'transcript': '" + odd + "'"));

    TestWebhookRequest unknown =
        TestReceiverContext.request("{'id': 'x', 'status': 'a" + odd + "b'}");
    WebhookHttpResponse answer = receiver.verify(unknown);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new ObjectMapper().writeValueAsBytes(answer.body())).isNotEmpty();
    assertThat(context.activities.toString()).doesNotContainPattern("[\\p{Cc}\\p{Cs}\\u202e]");
  }

  @Test
  void blanksAroundAStatusThatEndsACallAreNotNoted() {
    TestReceiverContext context = activate();
    String blanks = "\\r\\n".repeat(1_000);

    assertThat(
            status(
                TestReceiverContext.request(
                    "{'id': 'x', 'status': '" + blanks + "busy" + blanks + "'}")))
        .isZero();

    assertThat(context.activities.toString())
        .contains("x is busy")
        .doesNotContainPattern("\\p{Cc}")
        .hasSizeLessThan(1_000);
  }

  @Test
  void aLongStatusIsNeitherAnsweredNorNotedInFull() {
    TestReceiverContext context = activate();

    WebhookHttpResponse answer =
        receiver.verify(
            TestReceiverContext.request("{'id': 'x', 'status': '" + "y".repeat(100_000) + "'}"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().toString()).hasSizeLessThan(200);
    assertThat(context.activities.toString()).hasSizeLessThan(1_000);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdThatWouldLeadElsewhereIsRefusedAndBolnaNotAsked(String id) {
    activate("apiKey", TestReceiverContext.KEY);
    String json = TextNode.valueOf(id).toString();

    int withId = status(raw("{\"id\":%s,\"status\":\"busy\"}".formatted(json).getBytes(UTF_8)));
    int withOldName =
        status(raw("{\"execution_id\":%s,\"status\":\"busy\"}".formatted(json).getBytes(UTF_8)));

    assertThat(withId).isEqualTo(withOldName).isEqualTo(id.isBlank() ? 200 : 400);
    assertThat(bolna.requestCount()).isZero();
  }

  private static String with(String fields) {
    return "{'id': 'x', 'status': 'busy', " + fields + "}";
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static TestWebhookRequest raw(byte[] bytes) {
    return TestReceiverContext.request("").body(bytes);
  }

  /** The call ends, and what its process gets is small to write down. */
  private void assertHarmless(String body) {
    CallEnded result = trigger(TestReceiverContext.request(body));

    assertThat(result.connectorData().get("executionId")).isEqualTo("x");
    Map<?, ?> call = (Map<?, ?>) result.connectorData().get("call");
    assertThat(call.values())
        .filteredOn(BigDecimal.class::isInstance)
        .extracting(BigDecimal.class::cast)
        .allMatch(number -> Math.abs(number.scale()) < 100 && number.precision() < 100);
  }
}
