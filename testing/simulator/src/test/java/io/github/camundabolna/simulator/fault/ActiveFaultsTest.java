package io.github.camundabolna.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults that last until they are deactivated. */
class ActiveFaultsTest {

  private static final String NUMBER = "+919800000000";
  private static final String FAULTS = "/simulator/faults";

  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void hangingApiAcceptsConnectionsAndAnswersNothingUntilItIsSwitchedOff() {
    fixture.simulator().activateFault(Fault.TIME_OUT);
    assertThatThrownBy(this::impatientCall).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThatThrownBy(this::impatientCall).hasCauseInstanceOf(HttpTimeoutException.class);
    await().until(() -> fixture.journal().requestCount("POST /call") == 2);

    fixture.simulator().deactivateFaults();

    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void itIsCountedHowOftenAFaultHasStruck() {
    fixture.simulator().activateFault("GET /user/me", Fault.SERVER_ERROR);

    fixture.get("/user/me");
    fixture.get("/user/me");
    fixture.get("/batches/none");

    assertThat(fixture.get(FAULTS).body()).contains("\"struck\":2");
  }

  @Test
  void oneEndpointHangsAndTheOthersAnswer() {
    fixture.simulator().activateFault("POST /call", Fault.TIME_OUT);
    assertThatThrownBy(this::impatientCall).hasCauseInstanceOf(HttpTimeoutException.class);
    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
  }

  @Test
  void slowApiTakesThatLongForEveryAnswer() {
    fixture.simulator().slowDown(Duration.ofMillis(300));
    for (int request = 0; request < 2; request++) {
      long start = System.nanoTime();
      assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(290).toNanos());
    }
  }

  @Test
  void nonsenseIsAPageWithStatus200AndNothingIsDone() {
    fixture.simulator().activateFault("POST /call", Fault.HTML_PAGE);
    HttpResponse<String> answer = fixture.post("/call", fixture.callTo(NUMBER).toString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void aPersonSwitchesFaultsWhileTheSimulatorRuns() {
    String slow = "{\"fault\":\"slow\",\"endpoint\":\"GET /user/me\",\"slowBySeconds\":0.2}";
    assertThat(fixture.post(FAULTS, slow).body())
        .isEqualTo(
            "[{\"endpoint\":\"GET"
                + " /user/me\",\"fault\":\"slow\",\"rate\":1.0,\"slowBySeconds\":0.2,\"struck\":0}]");
    fixture.post(FAULTS, "{\"fault\":\"html-page\"}");
    assertThat(fixture.get("/user/me").body()).startsWith("<!DOCTYPE html>");
    assertThat(fixture.getJson(FAULTS)).hasSize(2);

    assertThat(fixture.send("DELETE", FAULTS, "").body()).isEqualTo("[]");

    assertThat(fixture.getJson("/user/me").has("concurrency")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"fault\":\"slw\"} | fault is 'slw'",
        "{\"fault\":\"bad-gateway\"} | must be one that Bolna can have",
        "{\"fault\":\"webhook-dropped\",\"endpoint\":\"POST /call\"} | strikes webhooks",
        "{\"fault\":\"slow\",\"rate\":0} | above 0 and up to 1",
        "{\"fault\":\"slow\",\"rate\":\"often\"} | must be a number above 0",
        "{\"fault\":\"slow\",\"slowBySeconds\":-1} | from 0 to 600",
        "{\"fault\":\"slow\",\"endpoint\":\"POST /v1/calls\"} | such as POST /call",
        "{\"fault\":\"cut-after-accept\",\"endpoint\":\"GET /user/me\"} | can strike",
        "slow | the body must be JSON",
      })
  void badSwitchIsExplained(String body, String sentence) {
    HttpResponse<String> answer = fixture.post(FAULTS, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
    assertThat(fixture.getJson(FAULTS)).isEmpty();
  }

  @Test
  void faultWithARateStrikesSomeRequestsAndNotOthers() {
    fixture.post(FAULTS, "{\"fault\":\"server-error\",\"rate\":0.5}");

    Set<Integer> statuses =
        IntStream.range(0, 100)
            .mapToObj(request -> fixture.get("/user/me").statusCode())
            .collect(Collectors.toSet());

    assertThat(statuses).containsExactlyInAnyOrder(200, 500);
  }

  @Test
  void oneFaultIsSwitchedOffAndTheOthersStayOn() {
    fixture.post(FAULTS, "{\"fault\":\"html-page\",\"endpoint\":\"GET /user/me\"}");
    fixture.post(FAULTS, "{\"fault\":\"webhook-delayed\"}");

    fixture.send("DELETE", FAULTS + "/html-page?endpoint=GET%20/user/me", "");

    assertThat(fixture.getJson("/user/me").has("concurrency")).isTrue();
    assertThat(fixture.getJson(FAULTS).findValuesAsText("fault"))
        .containsExactly("webhook-delayed");
  }

  @Test
  void unknownFaultCannotBeSwitchedOff() {
    HttpResponse<String> answer = fixture.send("DELETE", FAULTS + "/slw", "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("fault is 'slw'");
  }

  @Test
  void kindsTellWhatAVendorCanHaveAndWhere() {
    JsonNode kinds = fixture.getJson(FAULTS + "/kinds");

    assertThat(kinds.findValuesAsText("fault"))
        .contains("slow", "batch-fails", "webhook-dropped")
        .doesNotContain("bad-gateway", "signature-old");
    JsonNode batchFails =
        StreamSupport.stream(kinds.spliterator(), false)
            .filter(kind -> kind.path("fault").asText().equals("batch-fails"))
            .findFirst()
            .orElseThrow();
    assertThat(batchFails.path("scope").asText()).isEqualTo("request");
    assertThat(batchFails.path("endpoints").get(0).asText()).isEqualTo("POST /batches");
  }

  private HttpResponse<String> impatientCall() {
    return fixture.send(
        fixture
            .request("/call")
            .timeout(Duration.ofMillis(200))
            .POST(BodyPublishers.ofString(fixture.callTo(NUMBER).toString())));
  }
}
