package io.github.camundabolna.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.SimulatorFixture;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestFaultsTest {
  private static final String NUMBER = "+919800000000";
  private final SimulatorFixture fixture = SimulatorFixture.open();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void tooManyRequestsSaysWhenToComeBackAndPlacesNothing() {
    fixture.simulator().planFaultForNextCall(Fault.TOO_MANY_REQUESTS);
    HttpResponse<String> answer = call();
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(fixture.journal().placedCalls()).isEmpty();
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void serverErrorPlacesNothing() {
    fixture.simulator().planFaultForNextCall(Fault.SERVER_ERROR);
    assertThat(call().statusCode()).isEqualTo(500);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void cutConnectionWithoutAcceptPlacesNothing() {
    fixture.simulator().planFaultForNextCall(Fault.CUT);
    assertThatThrownBy(this::call).isInstanceOf(UncheckedIOException.class);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void silenceWithoutAcceptPlacesNothing() {
    fixture.simulator().planFaultForNextCall(Fault.TIME_OUT);
    assertThatThrownBy(this::impatientCall).hasCauseInstanceOf(HttpTimeoutException.class);
    await().until(() -> fixture.journal().requestCount("POST /call") == 1);
    assertThat(fixture.journal().placedCalls()).isEmpty();
  }

  @Test
  void errorAfterAcceptHasPlacedTheCall() {
    fixture.simulator().planFaultForNextCall(Fault.ERROR_AFTER_ACCEPT);
    assertThat(call().statusCode()).isEqualTo(500);
    assertThat(fixture.journal().placedCallsTo(NUMBER)).hasSize(1);
  }

  @Test
  void cutConnectionHasPlacedTheCall() {
    fixture.simulator().planFaultForNextCall(Fault.CUT_AFTER_ACCEPT);
    assertThatThrownBy(this::call).isInstanceOf(UncheckedIOException.class);
    assertThat(fixture.journal().placedCallsTo(NUMBER)).hasSize(1);
    assertThat(call().statusCode()).isEqualTo(200);
  }

  @Test
  void silenceHasPlacedTheCall() {
    fixture.simulator().planFaultForNextCall(Fault.TIME_OUT_AFTER_ACCEPT);
    assertThatThrownBy(this::impatientCall).hasCauseInstanceOf(HttpTimeoutException.class);
    await().until(() -> fixture.journal().placedCallsTo(NUMBER).size() == 1);
  }

  @Test
  void slowRequestIsAnsweredLate() {
    FaultSettings slow =
        FaultSettings.none().with(Fault.SLOW, 1).withSlowBy(Duration.ofMillis(100));
    try (SimulatorFixture late = SimulatorFixture.open(settings -> settings.withFaults(slow))) {
      long start = System.nanoTime();
      assertThat(late.get("/user/me").statusCode()).isEqualTo(200);
      assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(90).toNanos());
    }
  }

  @Test
  void theSameSeedDrawsTheSameFaults() {
    assertThat(answersWithSeed(7)).isEqualTo(answersWithSeed(7)).contains(200, 500);
    assertThat(answersWithSeed(8)).isNotEqualTo(answersWithSeed(7));
  }

  @Test
  void plannedReplyMeetsTheNextRequestOnly() {
    fixture.simulator().planResponse(418, "{\"detail\":\"teapot\"}", Map.of("X-Kind", "pot"));
    HttpResponse<String> answer = fixture.get("/user/me");
    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).isEqualTo("{\"detail\":\"teapot\"}");
    assertThat(answer.headers().firstValue("X-Kind")).contains("pot");
    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
  }

  @Test
  void plannedReplyCanWaitForItsEndpoint() {
    fixture.simulator().planResponse("POST /call", 402, "{\"message\":\"empty\"}", Map.of());
    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
    assertThat(call().statusCode()).isEqualTo(402);
  }

  @Test
  void impossibleProbabilityIsRefused() {
    assertThatThrownBy(() -> FaultSettings.none().with(Fault.SLOW, 1.5))
        .hasMessage("The probability of slow is 1.5, but it must lie between 0 and 1.");
  }

  private static List<Integer> answersWithSeed(long seed) {
    FaultSettings faults = FaultSettings.none().with(Fault.SERVER_ERROR, 0.5);
    try (SimulatorFixture fixture =
        SimulatorFixture.open(settings -> settings.withFaults(faults).withSeed(seed))) {
      return IntStream.range(0, 20).mapToObj(i -> fixture.get("/user/me").statusCode()).toList();
    }
  }

  private HttpResponse<String> call() {
    return fixture.post("/call", fixture.callTo(NUMBER).toString());
  }

  private HttpResponse<String> impatientCall() {
    return fixture.send(
        fixture
            .request("/call")
            .timeout(Duration.ofMillis(200))
            .POST(BodyPublishers.ofString(fixture.callTo(NUMBER).toString())));
  }
}
