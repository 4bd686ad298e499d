package io.github.camundabolna.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
  private static final int LIMIT = 500;
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings ->
              settings
                  .withRateLimits()
                  .withClock(((InstantSource) now::get).withZone(ZoneOffset.UTC)));

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void requestBeyondTheLimitOfAMinuteIsRefusedUntilThereIsRoom() {
    exhaust();
    now.updateAndGet(time -> time.plusSeconds(20));
    HttpResponse<String> refused = agent();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("40");
    now.updateAndGet(time -> time.plus(Duration.ofSeconds(40)));
    assertThat(agent().statusCode()).isEqualTo(200);
    assertThat(fixture.journal().limitedRequestCount()).isEqualTo(1);
  }

  @Test
  void limitsCanBeAMultipleOfTheDocumentedOnes() {
    try (SimulatorFixture faster = SimulatorFixture.open(settings -> settings.withRateLimits(2))) {
      String agent = "/v2/agent/" + SimulatorFixture.AGENT;
      assertThat(IntStream.range(0, 2 * LIMIT).map(n -> faster.get(agent).statusCode()).distinct())
          .containsOnly(200);
      assertThat(faster.get(agent).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void eachLimitedEndpointHasItsOwnCount() {
    exhaust();
    assertThat(fixture.post("/call", fixture.callTo("+919800000000").toString()).statusCode())
        .isEqualTo(200);
    assertThat(fixture.get("/user/me").statusCode()).isEqualTo(200);
  }

  private void exhaust() {
    assertThat(IntStream.range(0, LIMIT).map(n -> agent().statusCode())).containsOnly(200);
  }

  private HttpResponse<String> agent() {
    return fixture.get("/v2/agent/" + SimulatorFixture.AGENT);
  }
}
