package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the wait costs: a list for each agent, and not a request for each process. */
class CallPollTaskRequestCountTest extends CallPollFixture {

  @Test
  void nobodyWaitsAndNobodyAsks() {
    bolna.withCalls(call("x", "completed"));
    activate();

    pollTimes(10);

    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void fiftyInstancesOfOneAgentCostOneListEachTime() {
    waiting(50, n -> call("x" + n, "in-progress"));
    activate();
    scheduler.runOnce();
    assertThat(bolna.readCount()).as("of the first call its agent is learnt").isEqualTo(1);
    assertThat(bolna.listCount()).isEqualTo(1);

    assertThat(requestsOfPoll()).isEqualTo(1);
    assertThat(requestsOfPoll()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT20M", "PT3H", "P6D"})
  void fiftyCallsThatAreScheduledForNextWeekCostOneListEachTime(String age) {
    waiting(50, n -> call("x" + n, "scheduled", Duration.parse(age)));
    activate();
    scheduler.runOnce();

    assertThat(requestsOfPoll()).isEqualTo(1);
    assertThat(requestsOfPoll()).isEqualTo(1);
  }

  @Test
  void callThatEndedIsReadOnceAndNoOtherIs() {
    waiting(50, n -> call("x" + n, "in-progress"));
    IntStream.range(0, 40).forEach(n -> bolna.withCalls(call("nobody" + n, "completed")));
    activate();
    scheduler.runOnce();
    pollOnce();
    long before = bolna.readCount();

    bolna.setStatus("x7", "completed");
    pollOnce();
    pollTimes(5);

    assertThat(bolna.readCount() - before).isEqualTo(1);
    assertThat(bolna.readCountOf("x7")).isEqualTo(1);
    assertThat(element.deliveredIds()).contains("wait01007").doesNotContain("wait01008");
  }

  @Test
  void instancesThatCallAndWaitOneAfterTheOtherCostOneReadEach() {
    waiting(1, n -> call("first", "in-progress"));
    activate();
    scheduler.runOnce();
    long before = bolna.readCount();

    for (int n = 1; n <= 5; n++) {
      bolna.withCalls(FakeCall.with("x" + n, "queued", clock.instant()));
      element.addInstance(n, "x" + n);
      pollOnce();
      bolna.setStatus("x" + n, "busy");
    }
    pollOnce();

    assertThat(element.deliveredIds()).contains("wait01001", "wait01002", "wait01003", "wait01005");
    assertThat(bolna.readCount() - before).isEqualTo(5);
  }

  @Test
  void fiftyOldCallsThatMoveOnAtOnceAreFoundByListsAndNotOneByOne() {
    waiting(50, n -> call("x" + n, "scheduled", Duration.ofDays(2)));
    activate();
    scheduler.runOnce();
    long reads = bolna.readCount();

    IntStream.range(0, 50).forEach(n -> bolna.setStatus("x" + n, "queued"));

    assertThat(requestsOfPoll()).isEqualTo(7);
    assertThat(requestsOfPoll()).isEqualTo(1);
    assertThat(bolna.readCount()).isEqualTo(reads);
  }

  @Test
  void oneOldCallThatEndsCostsItsListAndItself() {
    waitFor(call("x", "scheduled", Duration.ofDays(2)));
    activate();
    scheduler.runOnce();

    bolna.setStatus("x", "busy");

    assertThat(requestsOfPoll()).isEqualTo(2);
    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void callsOfThreeWeeksAreListedInRangesThatBolnaAccepts() {
    waiting(20, n -> call("x" + n, "scheduled", Duration.ofDays(n + 1L)));
    activate();
    scheduler.runOnce();

    assertThat(requestsOfPoll()).isEqualTo(3);
    bolna.setStatus("x19", "busy");
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01019");
  }

  @Test
  void callsOfTwoAgentsCostTwoLists() {
    Optional<String> other = Optional.of(UUID.randomUUID().toString());
    waiting(20, n -> call("x" + n, "queued").withAgent(n % 2 == 0 ? other : call("", "").agent()));
    activate();
    scheduler.runOnce();
    assertThat(bolna.readCount()).as("one is read ahead").isEqualTo(2 + 1);

    assertThat(requestsOfPoll()).isEqualTo(2);
  }

  @Test
  void agentIsForgottenWhenNobodyWaitsForACallOfIt() {
    waitFor(call("x", "queued"));
    activate();
    scheduler.runOnce();
    element.removeInstance(1);

    assertThat(requestsOfPoll()).isZero();
  }

  @Test
  void callThatOnlySeemsToHaveEndedIsReadLessAndLessOften() {
    waitFor(call("x", "no-answer").withRetries(0, 3));
    activate();
    scheduler.runOnce();

    pollTimes(120);

    assertThat(bolna.readCount()).isBetween(12L, 17L);
  }

  @Test
  void everyPageIsRead() {
    waiting(120, n -> call("x" + n, "in-progress"));
    activate();
    scheduler.runOnce();
    bolna.setStatus("x0", "busy");
    bolna.setStatus("x119", "busy");

    assertThat(requestsOfPoll()).isEqualTo(3 + 2);
    assertThat(element.deliveredIds()).containsExactlyInAnyOrder("wait01000", "wait01119");
  }

  private void waiting(int count, Function<Integer, FakeCall> call) {
    for (int n = 0; n < count; n++) {
      FakeCall known = call.apply(n);
      bolna.withCalls(known);
      element.addInstance(n, known.id());
    }
  }
}
