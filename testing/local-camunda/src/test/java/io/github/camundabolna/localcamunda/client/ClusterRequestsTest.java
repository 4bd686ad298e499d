package io.github.camundabolna.localcamunda.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.FinalCommandStep;
import io.camunda.client.impl.http.HttpCamundaFuture;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A busy cluster: which requests are retried, for how long, and with which message. */
class ClusterRequestsTest {

  private static final Instant START = Instant.EPOCH;

  private final List<Duration> timeouts = new ArrayList<>();
  private Instant now = START;
  private Status failure = Status.RESOURCE_EXHAUSTED;
  private Instant answersAfter = Instant.MAX;

  @Test
  void busyClusterIsAskedAgainUntilItTakesTheRequest() {
    answersAfter = START.plusSeconds(60);

    assertThat(requests().sendOnce("start the process", Slow::new)).isEqualTo("done");
    assertThat(now).isEqualTo(answersAfter);
  }

  @Test
  void clusterThatStaysBusyIsGivenUpAfterFiveMinutesWithASentence() {
    assertThatThrownBy(() -> requests().sendOnce("start the process call-list", Slow::new))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "Waited up to 5 minutes for the cluster to start the process call-list, without an"
                + " answer (RESOURCE_EXHAUSTED). The machine or the cluster is too busy, or the"
                + " cluster is down: close other programs and run the command again.");
    assertThat(now).isBetween(START.plusSeconds(290), START.plusSeconds(300));
  }

  @Test
  void requestThatMustNotBeDoneTwiceWaitsTheWholeLimitForItsOneAnswer() {
    failure = Status.DEADLINE_EXCEEDED;

    assertThatThrownBy(() -> requests().sendOnce("start the process call-list", Slow::new))
        .hasMessageContaining("(DEADLINE_EXCEEDED)");
    assertThat(timeouts).containsExactly(Duration.ofMinutes(5));
  }

  @Test
  void harmlessRequestIsRepeatedAfterAnUnknownOutcome() {
    failure = Status.UNAVAILABLE;
    answersAfter = START.plusSeconds(120);

    assertThat(requests().sendIdempotent("deploy the examples", Slow::new)).isEqualTo("done");
    assertThat(timeouts)
        .isNotEmpty()
        .allMatch(timeout -> timeout.compareTo(Duration.ofMinutes(1)) <= 0);
  }

  @Test
  void clusterThatRefusesIsNotAskedAgain() {
    failure = Status.NOT_FOUND;

    assertThatThrownBy(() -> requests().sendIdempotent("deploy the examples", Slow::new))
        .hasMessage("The cluster refused to deploy the examples: NOT_FOUND");
    assertThat(timeouts).hasSize(1);
  }

  private ClusterRequests requests() {
    InstantSource source = () -> now;
    return new ClusterRequests(
        Duration.ofMinutes(5), source.withZone(ZoneOffset.UTC), time -> now = now.plus(time));
  }

  /** A request that fails until the time has come. */
  private final class Slow implements FinalCommandStep<String> {

    @Override
    public FinalCommandStep<String> requestTimeout(Duration timeout) {
      timeouts.add(timeout);
      return this;
    }

    @Override
    public CamundaFuture<String> send() {
      HttpCamundaFuture<String> answer = new HttpCamundaFuture<>();
      if (now.isBefore(answersAfter)) {
        answer.completeExceptionally(
            new ClientStatusException(failure, failure.asRuntimeException()));
      } else {
        answer.complete("done");
      }
      return answer;
    }
  }
}
