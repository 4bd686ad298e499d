package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.FakePolledBatches;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wait outlives whatever fails, and asks less often while it does. */
class CallPollTaskApiFailuresTest extends CallPollFixture {

  private static final MockResponse BROKEN = TestResponses.json(500, "{}");

  static Stream<Named<MockResponse>> failures() {
    return Stream.of(
        Named.of("429", TestResponses.json(429, "{}")),
        Named.of("500", BROKEN),
        Named.of("cut", TestResponses.cutAfterReading()),
        Named.of("refused", FakePolledBatches.refusedConnection()),
        Named.of("401", TestResponses.json(401, "{}")),
        Named.of("403", TestResponses.json(403, "{}")),
        Named.of("402", TestResponses.json(402, "{}")),
        Named.of("redirect", TestResponses.json(302, "{}")),
        Named.of("no JSON", TestResponses.json(200, "<html>")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void bolnaThatIsAwayIsAskedLessOftenAndSeenInTheHealthUntilItIsBack(MockResponse failure) {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    bolna.respondAlways(failure);

    int before = bolna.requestCount();
    pollTimes(120);
    assertThat(bolna.requestCount() - before).as("in an hour, thrice each time").isBetween(12, 90);
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.messages).isEmpty();

    bolna.setStatus("x", "busy");
    bolna.respondNormally();
    pollTimes(20);
    assertThat(element.lastResult()).containsEntry("outcome", "busy");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void bolnaThatIsAwayFromTheStartIsOutlived(MockResponse failure) {
    waitFor(call("x", "busy"));
    bolna.respondAlways(failure);
    activate();
    scheduler.runOnce();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);

    bolna.respondNormally();
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void fiftyCallsAreNotAllAskedForWhileBolnaIsAway() {
    IntStream.range(0, 50).forEach(n -> element.addInstance(n, "x" + n));
    bolna.respondAlways(BROKEN);
    activate();

    scheduler.runOnce();

    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void bolnaIsLeftAloneForAsLongAsItAsks() {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    bolna.failListing(TestResponses.withHeader(429, "Retry-After", "300"));
    pollOnce();
    int before = bolna.requestCount();

    pollTimes(9);
    assertThat(bolna.requestCount()).isEqualTo(before);
    pollOnce();

    assertThat(bolna.requestCount()).isGreaterThan(before);
  }

  @Test
  void keyThatIsNotAcceptedIsInTheHealth() {
    element.addInstance(1, "x");
    bolna.failReading(TestResponses.json(403, "{\"detail\":\"Invalid API key\"}"));
    activate();

    scheduler.runOnce();

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains("403", "Invalid API key");
  }

  @Test
  void callThatCannotBeReadKeepsNoOtherWaiting() {
    IntStream.range(0, 5)
        .forEach(
            n -> {
              bolna.withCalls(call("x" + n, "in-progress"));
              element.addInstance(n, "x" + n);
            });
    activate();
    scheduler.runOnce();
    pollOnce();
    IntStream.range(0, 5).forEach(n -> bolna.setStatus("x" + n, "busy"));
    bolna.failReading(BROKEN, BROKEN);

    pollOnce();
    assertThat(element.deliveredIds()).hasSize(3);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(5);
  }

  @Test
  void callThatIsRedirectedKeepsNoOtherWaiting() {
    bolna.withCalls(call("bad", "busy"), call("good", "busy"));
    element.addInstance(1, "bad");
    element.addInstance(2, "good");
    bolna.failReading(TestResponses.json(302, "{}"));
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void agentWhoseListIsRefusedHasItsCallsReadByThemselves() {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    bolna.failListing(
        Collections.nCopies(100, TestResponses.json(404, "{}")).toArray(MockResponse[]::new));
    pollTimes(10);
    long before = bolna.readCount();

    bolna.setStatus("x", "busy");
    pollTimes(12);

    assertThat(element.deliveredIds()).isNotEmpty();
    assertThat(bolna.readCount() - before).isLessThan(3);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void agentWhoseListAlwaysFailsKeepsNoOtherWaitingAndIsNotForgotten() {
    String bad = UUID.randomUUID().toString();
    waitFor(call("good", "in-progress"));
    bolna.withCalls(call("bad", "in-progress").withAgent(Optional.of(bad)));
    element.addInstance(2, "bad");
    activate();
    scheduler.runOnce();
    bolna.failListingOf(bad, BROKEN);
    bolna.setStatus("good", "busy");
    bolna.setStatus("bad", "busy");

    pollOnce();
    assertThat(element.deliveredIds()).containsExactly("wait01001");
    pollTimes(40);

    assertThat(element.deliveredIds()).contains("wait01002");
  }

  @Test
  void rowThatMovedToAnotherPageIsSeenByTheNextLook() {
    IntStream.range(0, 60)
        .forEach(
            n -> {
              bolna.withCalls(call("x" + n, "in-progress"));
              element.addInstance(n, "x" + n);
            });
    activate();
    scheduler.runOnce();
    bolna.setStatus("x3", "busy");
    bolna.withPageFormat(
        page ->
            page.json(
                page.rows().stream().filter(row -> !row.id().equals("x3")).toList(),
                60,
                page.number() < 2));
    pollOnce();
    assertThat(element.messages).isEmpty();

    bolna.withPageFormat(page -> page.json());
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01003");
  }

  @Test
  void runtimeThatWasDownForAWeekFindsWhatEndedMeanwhile() {
    waitFor(call("x", "completed", Duration.ofDays(6)));
    bolna.withCalls(call("y", "scheduled", Duration.ofDays(6)));
    element.addInstance(2, "y");
    activate();

    scheduler.runOnce();
    bolna.setStatus("y", "busy");
    pollOnce();
    pollOnce();

    assertThat(element.deliveredIds()).startsWith("wait01001").contains("wait01002");
    assertThat(element.activityMessages(Severity.WARNING)).isEmpty();
  }
}
