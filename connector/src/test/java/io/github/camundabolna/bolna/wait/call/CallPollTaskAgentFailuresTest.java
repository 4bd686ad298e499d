package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestResponses;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;

/** Agents whose lists fail keep the calls of others, and their own, from nothing for long. */
class CallPollTaskAgentFailuresTest extends CallPollFixture {

  private static final MockResponse BROKEN = TestResponses.json(500, "{}");

  @Test
  void threeAgentsWhoseListsFailKeepNoOtherWaiting() {
    waitForCallsOfAgents(3);
    waitFor(call("good", "in-progress"));
    activate();
    scheduler.runOnce();
    listsOfAgentsFail(3);
    bolna.setStatus("good", "busy");

    pollTimes(40);

    assertThat(element.deliveredIds()).contains("wait01001");
  }

  @Test
  void callsOfThreeAgentsWhoseListsFailAreRead() {
    waitForCallsOfAgents(3);
    activate();
    scheduler.runOnce();
    listsOfAgentsFail(3);
    IntStream.range(0, 3).forEach(n -> bolna.setStatus("x" + n, "busy"));

    pollTimes(40);

    assertThat(element.deliveredIds()).contains("wait01100", "wait01101", "wait01102");
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void listsThatFailDoNotCountAsCallsThatFail() {
    waitForCallsOfAgents(2);
    activate();
    scheduler.runOnce();
    listsOfAgentsFail(2);
    IntStream.range(0, 2).forEach(n -> bolna.setStatus("x" + n, "busy"));
    bolna.failReading(BROKEN);
    long before = bolna.readCount();

    for (int round = 0; round < 40 && bolna.readCount() == before; round++) {
      pollOnce();
    }

    assertThat(bolna.readCount() - before).isEqualTo(2);
    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void noMoreThanThreeListsAreTriedInARow() {
    waitForCallsOfAgents(6);
    activate();
    scheduler.runOnce();
    listsOfAgentsFail(6);
    long before = bolna.listCount();

    pollOnce();

    assertThat(bolna.listCount() - before).as("each thrice").isEqualTo(9);
  }

  /** Their ids come before that of the usual agent. */
  private static String agent(int n) {
    return new UUID(0, n).toString();
  }

  private void waitForCallsOfAgents(int count) {
    IntStream.range(0, count)
        .forEach(
            n -> {
              bolna.withCalls(call("x" + n, "in-progress").withAgent(Optional.of(agent(n))));
              element.addInstance(100 + n, "x" + n);
            });
  }

  private void listsOfAgentsFail(int count) {
    IntStream.range(0, count).forEach(n -> bolna.failListingOf(agent(n), BROKEN));
  }
}
