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
    rounds.round();
    bolna.answeringEverything(failure);

    int before = bolna.requestCount();
    rounds(120);
    assertThat(bolna.requestCount() - before).as("in an hour, thrice each time").isBetween(12, 90);
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.messages).isEmpty();

    bolna.becomes("x", "busy");
    bolna.answeringAgain();
    rounds(20);
    assertThat(element.onlyResult()).containsEntry("outcome", "busy");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void bolnaThatIsAwayFromTheStartIsOutlived(MockResponse failure) {
    waitFor(call("x", "busy"));
    bolna.answeringEverything(failure);
    activate();
    rounds.round();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);

    bolna.answeringAgain();
    round();

    assertThat(element.told()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void fiftyCallsAreNotAllAskedForWhileBolnaIsAway() {
    IntStream.range(0, 50).forEach(n -> element.waiting(n, "x" + n));
    bolna.answeringEverything(BROKEN);
    activate();

    rounds.round();

    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void bolnaIsLeftAloneForAsLongAsItAsks() {
    waitFor(call("x", "in-progress"));
    activate();
    rounds.round();
    bolna.listingFails(TestResponses.withHeader(429, "Retry-After", "300"));
    round();
    int before = bolna.requestCount();

    rounds(9);
    assertThat(bolna.requestCount()).isEqualTo(before);
    round();

    assertThat(bolna.requestCount()).isGreaterThan(before);
  }

  @Test
  void keyThatIsNotAcceptedIsInTheHealth() {
    element.waiting(1, "x");
    bolna.readingFails(TestResponses.json(403, "{\"detail\":\"Invalid API key\"}"));
    activate();

    rounds.round();

    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains("403", "Invalid API key");
  }

  @Test
  void callThatCannotBeReadKeepsNoOtherWaiting() {
    IntStream.range(0, 5)
        .forEach(
            n -> {
              bolna.knowing(call("x" + n, "in-progress"));
              element.waiting(n, "x" + n);
            });
    activate();
    rounds.round();
    round();
    IntStream.range(0, 5).forEach(n -> bolna.becomes("x" + n, "busy"));
    bolna.readingFails(BROKEN, BROKEN);

    round();
    assertThat(element.told()).hasSize(3);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    round();

    assertThat(element.told()).hasSize(5);
  }

  @Test
  void callThatIsRedirectedKeepsNoOtherWaiting() {
    bolna.knowing(call("bad", "busy"), call("good", "busy"));
    element.waiting(1, "bad");
    element.waiting(2, "good");
    bolna.readingFails(TestResponses.json(302, "{}"));
    activate();

    rounds.round();

    assertThat(element.told()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void agentWhoseListIsRefusedHasItsCallsReadByThemselves() {
    waitFor(call("x", "in-progress"));
    activate();
    rounds.round();
    bolna.listingFails(
        Collections.nCopies(100, TestResponses.json(404, "{}")).toArray(MockResponse[]::new));
    rounds(10);
    long before = bolna.reads();

    bolna.becomes("x", "busy");
    rounds(12);

    assertThat(element.told()).isNotEmpty();
    assertThat(bolna.reads() - before).isLessThan(3);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void agentWhoseListAlwaysFailsKeepsNoOtherWaitingAndIsNotForgotten() {
    String bad = UUID.randomUUID().toString();
    waitFor(call("good", "in-progress"));
    bolna.knowing(call("bad", "in-progress").of(Optional.of(bad)));
    element.waiting(2, "bad");
    activate();
    rounds.round();
    bolna.refusingLists(bad, BROKEN);
    bolna.becomes("good", "busy");
    bolna.becomes("bad", "busy");

    round();
    assertThat(element.told()).containsExactly("wait01001");
    rounds(40);

    assertThat(element.told()).contains("wait01002");
  }

  @Test
  void rowThatMovedToAnotherPageIsSeenByTheNextLook() {
    IntStream.range(0, 60)
        .forEach(
            n -> {
              bolna.knowing(call("x" + n, "in-progress"));
              element.waiting(n, "x" + n);
            });
    activate();
    rounds.round();
    bolna.becomes("x3", "busy");
    bolna.listingAs(
        page ->
            page.json(
                page.rows().stream().filter(row -> !row.id().equals("x3")).toList(),
                60,
                page.number() < 2));
    round();
    assertThat(element.messages).isEmpty();

    bolna.listingAs(page -> page.json());
    round();

    assertThat(element.told()).containsExactly("wait01003");
  }

  @Test
  void runtimeThatWasDownForAWeekFindsWhatEndedMeanwhile() {
    waitFor(call("x", "completed", Duration.ofDays(6)));
    bolna.knowing(call("y", "scheduled", Duration.ofDays(6)));
    element.waiting(2, "y");
    activate();

    rounds.round();
    bolna.becomes("y", "busy");
    round();
    round();

    assertThat(element.told()).startsWith("wait01001").contains("wait01002");
    assertThat(element.said(Severity.WARNING)).isEmpty();
  }
}
