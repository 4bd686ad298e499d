package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.command.ClientException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Monitoring a cluster that is slow or does not answer for a while. */
class InstanceMonitorTest {

  private static final StartedInstance STARTED = new StartedInstance(7, Instant.EPOCH);
  private static final InstanceState ENDED =
      new InstanceState(Optional.of("confirmed"), Optional.empty(), Map.of());

  private Instant now = Instant.EPOCH;
  private int polls;

  @Test
  void lookThatTheClusterDoesNotAnswerIsRepeated() {
    InstanceMonitor monitor = monitor(3);

    assertThat(monitor.awaitAll(List.of(STARTED), Duration.ofMinutes(1))).containsKey(7L);
    assertThat(monitor.failure()).isEmpty();
  }

  @Test
  void clusterThatNeverAnswersIsGivenUpWhenTheTimeIsUp() {
    InstanceMonitor monitor = monitor(Integer.MAX_VALUE);

    assertThat(monitor.awaitAll(List.of(STARTED), Duration.ofMinutes(1))).isEmpty();
    assertThat(monitor.failure()).contains("DEADLINE_EXCEEDED");
    assertThat(now).isBefore(Instant.EPOCH.plusSeconds(61));
  }

  @Test
  void sentenceSaysWhatWasWaitedForHowLongAndWhatToDo() {
    assertThat(
            WaitTimeoutMessage.sentence(
                3, 31, Duration.ofMinutes(15), Optional.of("DEADLINE_EXCEEDED")))
        .contains(
            "Waited 15 minutes, but 3 of 31 processes are still running. On a busy machine, wait"
                + " longer, for example with --at-most PT30M. The cluster didn't answer:"
                + " DEADLINE_EXCEEDED");
    assertThat(WaitTimeoutMessage.sentence(0, 31, Duration.ofMinutes(15), Optional.empty()))
        .isEmpty();
  }

  private InstanceMonitor monitor(int failures) {
    InstantSource source = () -> now;
    return new InstanceMonitor(
        new Busy(failures),
        done -> {},
        source.withZone(ZoneOffset.UTC),
        time -> now = now.plus(time));
  }

  private final class Busy implements InstanceStateReader {

    private final int failures;

    Busy(int failures) {
      this.failures = failures;
    }

    @Override
    public InstanceState read(long instanceKey) {
      if (polls++ < failures) {
        throw new ClientException("DEADLINE_EXCEEDED");
      }
      return ENDED;
    }

    @Override
    public Optional<JsonNode> variable(long instanceKey, String name) {
      return Optional.empty();
    }
  }
}
