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
    bolna.knowing(call("x", "completed"));
    activate();

    rounds(10);

    assertThat(bolna.requestCount()).isZero();
  }

  @Test
  void fiftyInstancesOfOneAgentCostOneListEachTime() {
    waiting(50, n -> call("x" + n, "in-progress"));
    activate();
    rounds.round();
    assertThat(bolna.reads()).as("of the first call its agent is learnt").isEqualTo(1);
    assertThat(bolna.listings()).isEqualTo(1);

    assertThat(costOfRound()).isEqualTo(1);
    assertThat(costOfRound()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT20M", "PT3H", "P6D"})
  void fiftyCallsThatAreScheduledForNextWeekCostOneListEachTime(String age) {
    waiting(50, n -> call("x" + n, "scheduled", Duration.parse(age)));
    activate();
    rounds.round();

    assertThat(costOfRound()).isEqualTo(1);
    assertThat(costOfRound()).isEqualTo(1);
  }

  @Test
  void callThatEndedIsReadOnceAndNoOtherIs() {
    waiting(50, n -> call("x" + n, "in-progress"));
    IntStream.range(0, 40).forEach(n -> bolna.knowing(call("nobody" + n, "completed")));
    activate();
    rounds.round();
    round();
    long before = bolna.reads();

    bolna.becomes("x7", "completed");
    round();
    rounds(5);

    assertThat(bolna.reads() - before).isEqualTo(1);
    assertThat(bolna.readsOf("x7")).isEqualTo(1);
    assertThat(element.told()).contains("wait01007").doesNotContain("wait01008");
  }

  @Test
  void instancesThatCallAndWaitOneAfterTheOtherCostOneReadEach() {
    waiting(1, n -> call("first", "in-progress"));
    activate();
    rounds.round();
    long before = bolna.reads();

    for (int n = 1; n <= 5; n++) {
      bolna.knowing(FakeCall.with("x" + n, "queued", clock.instant()));
      element.waiting(n, "x" + n);
      round();
      bolna.becomes("x" + n, "busy");
    }
    round();

    assertThat(element.told()).contains("wait01001", "wait01002", "wait01003", "wait01005");
    assertThat(bolna.reads() - before).isEqualTo(5);
  }

  @Test
  void fiftyOldCallsThatMoveOnAtOnceAreFoundByListsAndNotOneByOne() {
    waiting(50, n -> call("x" + n, "scheduled", Duration.ofDays(2)));
    activate();
    rounds.round();
    long reads = bolna.reads();

    IntStream.range(0, 50).forEach(n -> bolna.becomes("x" + n, "queued"));

    assertThat(costOfRound()).isEqualTo(7);
    assertThat(costOfRound()).isEqualTo(1);
    assertThat(bolna.reads()).isEqualTo(reads);
  }

  @Test
  void oneOldCallThatEndsCostsItsListAndItself() {
    waitFor(call("x", "scheduled", Duration.ofDays(2)));
    activate();
    rounds.round();

    bolna.becomes("x", "busy");

    assertThat(costOfRound()).isEqualTo(2);
    assertThat(element.told()).hasSize(1);
  }

  @Test
  void callsOfThreeWeeksAreListedInRangesThatBolnaAccepts() {
    waiting(20, n -> call("x" + n, "scheduled", Duration.ofDays(n + 1L)));
    activate();
    rounds.round();

    assertThat(costOfRound()).isEqualTo(3);
    bolna.becomes("x19", "busy");
    round();

    assertThat(element.told()).containsExactly("wait01019");
  }

  @Test
  void callsOfTwoAgentsCostTwoLists() {
    Optional<String> other = Optional.of(UUID.randomUUID().toString());
    waiting(20, n -> call("x" + n, "queued").of(n % 2 == 0 ? other : call("", "").agent()));
    activate();
    rounds.round();
    assertThat(bolna.reads()).isEqualTo(2);

    assertThat(costOfRound()).isEqualTo(2);
  }

  @Test
  void agentIsForgottenWhenNobodyWaitsForACallOfIt() {
    waitFor(call("x", "queued"));
    activate();
    rounds.round();
    element.gone(1);

    assertThat(costOfRound()).isZero();
  }

  @Test
  void callThatOnlySeemsToHaveEndedIsReadLessAndLessOften() {
    waitFor(call("x", "no-answer").retried(0, 3));
    activate();
    rounds.round();

    rounds(120);

    assertThat(bolna.reads()).isBetween(12L, 17L);
  }

  @Test
  void everyPageIsRead() {
    waiting(120, n -> call("x" + n, "in-progress"));
    activate();
    rounds.round();
    bolna.becomes("x0", "busy");
    bolna.becomes("x119", "busy");

    assertThat(costOfRound()).isEqualTo(3 + 2);
    assertThat(element.told()).containsExactlyInAnyOrder("wait01000", "wait01119");
  }

  private void waiting(int count, Function<Integer, FakeCall> call) {
    for (int n = 0; n < count; n++) {
      FakeCall known = call.apply(n);
      bolna.knowing(known);
      element.waiting(n, known.id());
    }
  }
}
