package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever repeats a request doesn't take the place of a job that must know what happened. */
class RateLimitsPartsTest {

  private static final ApiKey ACCOUNT = new ApiKey("one");
  private static final ApiRequest HISTORY = ApiRequest.get("v1", "calls");
  private static final Duration POLL = Duration.ofSeconds(25);
  private static final Duration JOB = Duration.ofMillis(200);

  private static final RequestContext SCHEDULED = RequestContext.scheduled(ACCOUNT);
  private static final RequestContext ON_DEMAND =
      RequestContext.inSharedThread(ACCOUNT, Deadline.NEVER);
  private static final RequestContext LOOK_UP = ON_DEMAND.forLookUp();

  private final TestClock clock = TestClock.stopped();
  private final List<String> lines = new ArrayList<>();
  private final RateLimits limits = limits(CallingBox.VENDOR);

  /** Nine polling elements with the shortest interval sent 54 lists per minute. */
  @Test
  void lookUpIsSentAtOnceHoweverManyPollsWait() {
    for (int poll = 0; poll < 100; poll++) {
      limits.await(SCHEDULED, HISTORY, POLL);
      assertThatCode(() -> limits.await(LOOK_UP, HISTORY, JOB)).doesNotThrowAnyException();
    }
  }

  @Test
  void pollsAreSentHoweverManyLookUpsCome() {
    assertThatThrownBy(() -> repeat(1_000, LOOK_UP, JOB)).isInstanceOf(ApiException.class);

    assertThatCode(() -> repeat(20, SCHEDULED, POLL)).doesNotThrowAnyException();
  }

  @Test
  void operationsLeaveHalfOfTheListsToLookUps() {
    AtomicInteger lookUps = new AtomicInteger();
    for (int second = 0; second < 60; second++) {
      ignoreRefusal(ON_DEMAND, new AtomicInteger());
      ignoreRefusal(SCHEDULED, new AtomicInteger());
      ignoreRefusal(LOOK_UP, lookUps);
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(lookUps.get()).isBetween(30, 60);
  }

  @ParameterizedTest
  @CsvSource({"v2/agent/a/executions, 400", "executions/e, 800", "batches/b, 800"})
  void pollsAndSweepsLeaveAFifthOfBolnasLimitToJobs(String path, int atMost) {
    RateLimits bolna = limits(Bolna.VENDOR);
    ApiRequest request = ApiRequest.get(path.split("/"));
    AtomicInteger sent = new AtomicInteger();
    for (int tenth = 0; tenth < 600; tenth++) {
      for (int poll = 0; poll < 5; poll++) {
        ignoreRefusal(bolna, SCHEDULED, request, sent);
      }
      assertThatCode(() -> bolna.await(ON_DEMAND, request, JOB)).doesNotThrowAnyException();
      clock.advance(Duration.ofMillis(600));
    }

    assertThat(sent.get() / 6).isLessThanOrEqualTo(atMost);
  }

  @ParameterizedTest
  @CsvSource({"v2/agent/a/executions, 500", "executions/e, 1000"})
  void pollsAndSweepsUseWhatJobsLeave(String path, int limit) {
    RateLimits bolna = limits(Bolna.VENDOR);
    ApiRequest request = ApiRequest.get(path.split("/"));
    Instant begin = clock.instant();
    List<Instant> sent = new ArrayList<>();
    for (int poll = 0; poll < 5 * limit; poll++) {
      bolna.await(SCHEDULED, request, POLL);
      sent.add(clock.instant());
    }

    assertThat(Duration.between(begin, clock.instant())).isLessThan(Duration.ofSeconds(309));
    assertThat(RateLimitsTest.mostInAMinute(sent)).isLessThanOrEqualTo(limit);
  }

  /** Before a burst, polls have used everything; during it, they want as much as they can get. */
  @ParameterizedTest
  @CsvSource({"v2/agent/a/executions, 6", "executions/e, 12"})
  void burstOfJobsFindsMostOfItsPlacesHoweverManyPollsCome(String path, int burst) {
    RateLimits bolna = limits(Bolna.VENDOR);
    ApiRequest request = ApiRequest.get(path.split("/"));
    for (int poll = 0; poll < 1_000; poll++) {
      bolna.await(SCHEDULED, request, POLL);
    }
    Instant begin = clock.instant();
    for (int job = 0; job < burst; job++) {
      bolna.await(ON_DEMAND, request, JOB);
      ignoreRefusal(bolna, SCHEDULED, request, new AtomicInteger());
    }

    assertThat(clock.instant()).isEqualTo(begin);
  }

  @Test
  void tooManyRequestsSlowDownAllParts() {
    limits.exceeded(SCHEDULED, HISTORY);

    assertThatThrownBy(() -> limits.await(LOOK_UP, HISTORY, JOB)).isInstanceOf(ApiException.class);
  }

  @Test
  void wholeAndPartsTogetherStayWithinTheLimit() {
    AtomicInteger sent = new AtomicInteger();
    for (int tenth = 0; tenth < 600; tenth++) {
      ignoreRefusal(SCHEDULED, sent);
      ignoreRefusal(LOOK_UP, sent);
      clock.advance(Duration.ofMillis(100));
    }

    assertThat(sent.get()).isBetween(55, 60);
  }

  @Test
  void smallestLimitStillHasAPlaceForEachPart() {
    RateLimits tight =
        new RateLimits(
            CallingBox.VENDOR, 10, RateLimitsTest.timeOf(clock), clock::advance, lines::add);

    for (RequestContext each : List.of(SCHEDULED, ON_DEMAND)) {
      tight.await(each, HISTORY, Duration.ofMinutes(2));
      tight.await(each, HISTORY, Duration.ofMinutes(2));
    }
  }

  @Test
  void waitIsLoggedOnceAndSaysHowLongAndWhy() {
    for (int poll = 0; poll < 50; poll++) {
      assertThat(firstRefusal()).isEqualTo(Reason.LIMIT);
    }

    assertThat(lines)
        .singleElement()
        .asString()
        .matches(
            "The connector sends GET /v1/calls by polls and sweeps at most 15 times per minute with"
                + " one API key\\. More are wanted: the next one waits for 1[0-9]\\.\\d seconds\\."
                + " CALLINGBOX_REQUESTS_PER_MINUTE changes the limit");
  }

  @Test
  void shortWaitsAgainAndAgainAreLoggedEveryFiveMinutes() {
    for (int attempt = 0; attempt < 240; attempt++) {
      ignoreRefusal(SCHEDULED, new AtomicInteger());
      clock.advance(Duration.ofSeconds(3));
    }

    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("and requests have been waiting for 6 min");
  }

  @Test
  void shortBurstIsNotLogged() {
    repeat(5, SCHEDULED, POLL);
    clock.advance(Duration.ofMinutes(2));
    repeat(5, SCHEDULED, POLL);

    assertThat(lines).isEmpty();
  }

  /** Sends requests until one is refused. */
  private Reason firstRefusal() {
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> repeat(1_000, SCHEDULED, Duration.ofNanos(1)));
    return failure.reason();
  }

  private void repeat(int times, RequestContext caller, Duration patience) {
    for (int request = 0; request < times; request++) {
      limits.await(caller, HISTORY, patience);
    }
  }

  private void ignoreRefusal(RequestContext caller, AtomicInteger sent) {
    ignoreRefusal(limits, caller, HISTORY, sent);
  }

  private static void ignoreRefusal(
      RateLimits limits, RequestContext caller, ApiRequest request, AtomicInteger sent) {
    try {
      limits.await(caller, request, Duration.ofNanos(1));
      sent.incrementAndGet();
    } catch (ApiException e) {
      assertThat(e.reason()).isEqualTo(Reason.LIMIT);
    }
  }

  private RateLimits limits(Vendor vendor) {
    return RateLimitsTest.limits(vendor, clock, lines::add);
  }
}
