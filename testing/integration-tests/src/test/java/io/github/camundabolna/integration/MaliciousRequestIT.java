package io.github.camundabolna.integration;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are made to harm, at the real runtime. */
@TestInstance(Lifecycle.PER_CLASS)
class MaliciousRequestIT {

  private static final String PATH = "attacked";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn(PATH);
    environment.deploy(BolnaProcesses.waiting("attacked-wait", "1"));
  }

  @Test
  void compressedBodiesAreNotInflated() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write((WebhookEvents.of("c", "busy") + " ".repeat(20_000_000)).getBytes(UTF_8));
    }
    HttpRequest.Builder request = withSecret("application/json").header("Content-Encoding", "gzip");

    assertThat(
            environment
                .send(request.POST(BodyPublishers.ofByteArray(zipped.toByteArray())).build())
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void otherEncodingsRepeatedKeysAndDeepNestingAreAnswered400() {
    String event = WebhookEvents.of("c", "busy");

    assertThat(status("application/json; charset=utf-16", event.getBytes(UTF_16))).isEqualTo(400);
    assertThat(status("application/json", with("\"id\":\"d\""))).isEqualTo(400);
    assertThat(status("application/json", with("\"a\":" + "[".repeat(100_000)))).isEqualTo(400);
    assertThat(status("application/json", with("\"a\":NaN"))).isEqualTo(400);
    assertThat(status("application/json", (event + "x").getBytes(UTF_8))).isEqualTo(400);
  }

  /** What counts is the body: a proxy or a dashboard may name its type wrongly. */
  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/octet-stream", "image/png"})
  void aBodyOfAnotherTypeIsReadAsJson(String type) {
    assertThat(status(type, WebhookEvents.of(newExecutionId(), "busy").getBytes(UTF_8)))
        .isEqualTo(200);
  }

  /** A runtime of 8.8 gives up before it asks the connector; a later one hands on the bytes. */
  @Test
  void aCharsetThatDoesNotExistNeverEndsAWaitUnlessTheAnswerSaysSo() {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);

    int status = status("x/y; charset=zz", WebhookEvents.of(id, "completed").getBytes(UTF_8));

    assertThat(status).isEqualTo(RuntimeVersion.statusForUnknownCharset());
    if (status == 200) {
      environment.awaitEnd(instance);
    } else {
      assertEndsOnlyByTheRealEvent(instance, id);
    }
  }

  @Test
  void aFormIsNoEvent() {
    assertThat(status("application/x-www-form-urlencoded", "id=c&status=busy".getBytes(UTF_8)))
        .isEqualTo(400);
    String part = "--b\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\nc\r\n--b--\r\n";
    assertThat(status("multipart/form-data; boundary=b", part.getBytes(UTF_8))).isEqualTo(400);
  }

  @Test
  void textsThatLookLikeExpressionsOrSecretsStayTexts() {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);

    environment.post(
        PATH,
        WebhookEvents.with(
            id,
            "busy",
            """
            "summary":"=now()","transcript":"{{secrets.BOLNA_API_KEY}} secrets.BOLNA_API_KEY",
            "error_message":"\\u0000 ${x} #{1+1}","extracted_data":{"=1+1":"{{secrets.X}}",
            "__proto__":{"polluted":"yes"}}
            """));

    environment.awaitEnd(instance);
    var call = environment.variable(instance, "call");
    assertThat(call.path("summary").asText()).isEqualTo("=now()");
    assertThat(call.path("transcript").asText())
        .isEqualTo("{{secrets.BOLNA_API_KEY}} secrets.BOLNA_API_KEY");
    assertThat(call.path("errorMessage").asText()).isEqualTo("\0 ${x} #{1+1}");
    assertThat(call.path("extractedData").path("=1+1").asText()).isEqualTo("{{secrets.X}}");
    assertThat(call.toString()).contains("polluted").doesNotContain(IntegrationEnvironment.API_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\uffff", "\\u202e", "1e400", "\\u0085"})
  void oddTextsAreToldLikeAnyOther(String odd) {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);

    var answer =
        environment.post(PATH, WebhookEvents.with(id, "busy", "\"transcript\":\"a" + odd + "b\""));

    assertThat(answer.statusCode()).isEqualTo(200);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("transcript").asText()).startsWith("a");
  }

  @Test
  void aNumberThatOnlyLooksShortIsHarmless() {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);

    var answer =
        environment.post(
            PATH,
            WebhookEvents.with(id, "busy", "\"total_cost\":1e999999999,\"x\":\"1e999999999\""));

    assertThat(answer.statusCode()).isEqualTo(200);
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("cost").isNull()).isTrue();
  }

  @Test
  void slowSendersKeepNobodyWaiting() {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);
    List<RawHttpClient> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        slow.add(
            new RawHttpClient(environment.webhook(PATH))
                .head("Content-Type: application/json\r\nContent-Length: 100000\r\n")
                .send("{\"id\":\"" + id + "\",\"status\":\"completed\","));
      }
      HttpRequest request =
          withSecret("application/json")
              .timeout(Duration.ofSeconds(5))
              .POST(IntegrationEnvironment.body(WebhookEvents.of("other", "ringing")))
              .build();

      assertThat(environment.send(request).statusCode()).isEqualTo(200);
      assertThat(environment.isWaiting(instance)).isTrue();
    } finally {
      slow.forEach(RawHttpClient::close);
    }
    assertEndsOnlyByTheRealEvent(instance, id);
  }

  @Test
  void aBodyThatBreaksOffIsToldToNobody() {
    String id = newExecutionId();
    long instance = environment.startWaiting("attacked-wait", id);
    String event = WebhookEvents.of(id, "completed").strip();
    String json = "Content-Type: application/json\r\n";

    assertThat(answer(json + "Content-Length: 100000\r\n", event)).doesNotContain(" 200");
    assertThat(
            answer(
                json + "Transfer-Encoding: chunked\r\n",
                Integer.toHexString(event.length() + 50) + "\r\n" + event))
        .doesNotContain(" 200");
    assertThat(answer(json + "Transfer-Encoding: chunked\r\n", "zz\r\n" + event + "\r\n0\r\n\r\n"))
        .doesNotContain(" 200");
    assertThat(answer(json + "Content-Length: " + (event.length() - 5) + "\r\n", event))
        .contains(" 400");

    assertEndsOnlyByTheRealEvent(instance, id);
  }

  private void assertEndsOnlyByTheRealEvent(long instance, String id) {
    assertThat(environment.isWaiting(instance)).isTrue();
    environment.post(PATH, WebhookEvents.of(id, "busy"));
    environment.awaitEnd(instance);
    assertThat(environment.variable(instance, "call").path("outcome").asText()).isEqualTo("busy");
  }

  private String answer(String headers, String body) {
    try (RawHttpClient sender = new RawHttpClient(environment.webhook(PATH))) {
      return sender.head(headers).send(body).cutOff().status();
    }
  }

  private HttpRequest.Builder withSecret(String type) {
    return HttpRequest.newBuilder(URI.create(environment.webhook(PATH)))
        .header("Content-Type", type)
        .header("X-Api-Key", IntegrationEnvironment.SECRET);
  }

  private int status(String type, byte[] body) {
    return environment
        .send(withSecret(type).POST(BodyPublishers.ofByteArray(body)).build())
        .statusCode();
  }

  private static byte[] with(String more) {
    return WebhookEvents.with("c", "busy", more).getBytes(UTF_8);
  }

  private static String newExecutionId() {
    return UUID.randomUUID().toString();
  }
}
