package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No minute has more requests than Bolna allows. */
class RateLimitsTest {

  private static final RequestContext ACCOUNT = job("one");
  private static final ApiRequest POST_CALL = ApiRequest.post("call");
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final TestClock clock = TestClock.stopped();
  private final RateLimits limits =
      new RateLimits(Bolna.VENDOR, 500, timeOf(clock), clock::advance, line -> {});

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void noMinuteHasMoreThanBolnaAllowsHoweverRequestsCome(long seed) {
    Random random = new Random(seed);
    List<Instant> sent = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      if (random.nextInt(200) == 0) {
        clock.advance(Duration.ofSeconds(random.nextInt(90)));
      }
      limits.await(ACCOUNT, POST_CALL, PATIENCE);
      sent.add(clock.instant());
    }

    assertThat(mostInAMinute(sent)).isBetween(490, 500);
  }

  @Test
  void aFullMinuteIsUsedNearlyToTheEnd() {
    Instant begin = clock.instant();
    for (int i = 0; i < 500; i++) {
      limits.await(ACCOUNT, POST_CALL, PATIENCE);
    }

    assertThat(Duration.between(begin, clock.instant())).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "call, 10",
    "v2/agent/a, 10",
    "v2/agent/a/executions, 10",
    "executions/e, 20",
    "call/e/stop, 20",
    "v2/agent/a/stop, 20",
    "batches, 20",
    "batches/b/executions, 20",
    "user/me, 20"
  })
  void asManyAtOnceAsTheDocumentedGroupAllows(String path, int atOnce) {
    ApiRequest request = ApiRequest.get(path.split("/"));

    for (int i = 0; i < atOnce; i++) {
      limits.await(ACCOUNT, request, Duration.ofNanos(1));
    }

    assertThatThrownBy(() -> limits.await(ACCOUNT, request, Duration.ofNanos(1)))
        .isInstanceOf(ApiException.class);
  }

  @Test
  void oneGroupAndOneAccountDoNotWaitForAnother() {
    exhaust(POST_CALL);

    limits.await(ACCOUNT, ApiRequest.get("v2", "agent", "a", "executions"), Duration.ofNanos(1));
    limits.await(job("two"), POST_CALL, Duration.ofNanos(1));

    assertThat(clock.instant()).isEqualTo(TestClock.START);
  }

  @Test
  void requestsThatWouldWaitTooLongAreNotSentAndComeBackTwoForEachTurn() {
    exhaust(POST_CALL);

    List<Duration> turns = new ArrayList<>();
    for (int i = 0; i < 4_000; i++) {
      ApiException failure =
          catchThrowableOfType(
              ApiException.class, () -> limits.await(ACCOUNT, POST_CALL, Duration.ofMillis(1)));
      assertThat(failure)
          .hasMessage(
              "POST /call was not sent: too many requests are waiting for the rate limit of Bolna");
      assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
      turns.add(failure.retryAfter().orElseThrow());
    }

    assertThat(turns.get(1).minus(turns.get(0))).isEqualTo(Duration.ofMillis(60));
    assertThat(turns.subList(0, 1000)).isSorted();
    assertThat(turns.get(999)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
    assertThat(turns).allMatch(turn -> turn.compareTo(Duration.ofMinutes(5)) <= 0);
  }

  @Test
  void aRefusalForTooManyRequestsMakesTheNextOnesWait() {
    limits.exceeded(ACCOUNT, POST_CALL);

    limits.await(ACCOUNT, POST_CALL, PATIENCE);

    assertThat(clock.instant()).isAfter(TestClock.START.plusMillis(100));
  }

  @Test
  void aThreadThatShallEndWaitsNoLonger() {
    RateLimits ending =
        new RateLimits(
            Bolna.VENDOR,
            10,
            timeOf(clock),
            time -> {
              throw new InterruptedException();
            },
            line -> {});
    ending.exceeded(ACCOUNT, POST_CALL);

    assertThatThrownBy(() -> ending.await(ACCOUNT, POST_CALL, PATIENCE))
        .hasMessage("POST /call was not sent: the runtime is shutting down");
    assertThat(Thread.interrupted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "' 250 ', 250", "999999, 999999"})
  void theSettingIsAWholeNumber(String text, int perMinute) {
    assertThat(perMinute(text)).isEqualTo(perMinute);
  }

  @Test
  void withoutTheSettingItIsWhatBolnaDocuments() {
    assertThat(perMinute(null)).isEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "9", "-1", "many", "1e3", "1000000"})
  void aSettingThatIsNoneIsRefusedWithASentence(String text) {
    assertThatThrownBy(() -> perMinute(text))
        .hasMessage(
            "BOLNA_REQUESTS_PER_MINUTE must be a whole number from 10 to 999999, but was \""
                + text
                + "\"");
  }

  private static RequestContext job(String key) {
    return RequestContext.inSharedThread(new ApiKey(key), Deadline.NEVER);
  }

  private static int perMinute(String setting) {
    Map<String, String> environment = new HashMap<>();
    environment.put("BOLNA_REQUESTS_PER_MINUTE", setting);
    return HttpSettings.perMinute(Bolna.VENDOR, environment::get);
  }

  private void exhaust(ApiRequest request) {
    limits.exceeded(ACCOUNT, request);
  }

  static int mostInAMinute(List<Instant> sent) {
    int most = 0;
    int first = 0;
    for (int last = 0; last < sent.size(); last++) {
      while (!sent.get(first).plus(Duration.ofMinutes(1)).isAfter(sent.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  static RateLimits limits(Vendor vendor, TestClock clock, Consumer<String> log) {
    return new RateLimits(vendor, vendor.requestsPerMinute(), timeOf(clock), clock::advance, log);
  }

  static TimeMeter timeOf(TestClock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return Duration.between(TestClock.START, clock.instant()).toNanos();
      }

      @Override
      public boolean isWallClockBased() {
        return false;
      }
    };
  }
}
