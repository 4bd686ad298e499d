package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests use nearly all of the limit, and no minute has more, wherever it begins. */
class RateLimitsPaceTest {

  private static final ApiKey ACCOUNT = new ApiKey("one");
  private static final RequestContext JOB = RequestContext.inSharedThread(ACCOUNT, Deadline.NEVER);
  private static final ApiRequest CALL = ApiRequest.post("call");
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final TestClock clock = TestClock.stopped();

  static Stream<Arguments> documentedLimits() {
    ApiRequest history = ApiRequest.get("v1", "calls");
    return Stream.of(
        arguments(Bolna.VENDOR, JOB, CALL, 500),
        arguments(Bolna.VENDOR, JOB, ApiRequest.get("v2", "agent", "a", "executions"), 500),
        arguments(Bolna.VENDOR, JOB, ApiRequest.get("executions", "e"), 1000),
        arguments(CallingBox.VENDOR, JOB.forLookUp(), history, 60),
        arguments(CallingBox.VENDOR, JOB, history, 15),
        arguments(CallingBox.VENDOR, RequestContext.scheduled(ACCOUNT), history, 15),
        arguments(CallingBox.VENDOR, JOB, ApiRequest.post("v1", "calls"), 300));
  }

  @ParameterizedTest
  @MethodSource("documentedLimits")
  void noMinuteHasMoreThanTheLimitEvenAfterAQuietTime(
      Vendor vendor, RequestContext caller, ApiRequest request, int limit) {
    RateLimits limits = limits(vendor);
    List<Instant> sent = new ArrayList<>();
    for (int quiet = 0; quiet < 70; quiet += 7) {
      clock.advance(Duration.ofSeconds(quiet));
      for (int i = 0; i < 2 * limit; i++) {
        limits.await(caller, request, PATIENCE);
        sent.add(clock.instant());
      }
    }

    assertThat(RateLimitsTest.mostInAMinute(sent)).isBetween(limit - 1, limit);
  }

  /** With a tenth of each minute at once, it was 22 minutes. */
  @Test
  void tenThousandCallsTakeHardlyLongerThanTheLimitAllows() {
    Instant begin = clock.instant();
    RateLimits limits = limits(Bolna.VENDOR);
    for (int i = 0; i < 10_000; i++) {
      limits.await(JOB, CALL, PATIENCE);
    }

    assertThat(Duration.between(begin, clock.instant()))
        .isLessThan(Duration.ofMinutes(20).plusSeconds(30));
  }

  private RateLimits limits(Vendor vendor) {
    return RateLimitsTest.limits(vendor, clock, line -> {});
  }
}
