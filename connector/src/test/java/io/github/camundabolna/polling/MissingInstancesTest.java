package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A role that may not read process instances gets an empty list, as if nobody waited. */
class MissingInstancesTest extends CallPollFixture {

  private static final long PROCESS = 7;
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @Test
  void elementIsWarnedOfWhoseProcessPlacesCallsAndWhereTheEngineNeverListsAnyone() {
    activate();
    pollTimes(20);
    assertThat(element.health.getDetails()).doesNotContainKey("missing");
    String third = clock.instant().toString();
    place(3, PROCESS);

    pollAfter(TEN_MINUTES);
    pollTimes(20);

    String sentence =
        "instances of this process have placed a call since "
            + third
            + ", but none was ever listed at this wait. Check that the runtime's role can read"
            + " process instances";
    assertThat(element.health.getStatus()).isEqualTo(Health.Status.UP);
    assertThat(element.health.getDetails())
        .containsEntry("waiting", 0)
        .containsEntry("missing", sentence)
        .containsKey("nobodySince");
    assertThat(element.activityMessages(Severity.WARNING)).containsExactly(sentence);
    assertThat(bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"2, 7, PT10M", "3, 8, PT10M", "3, 7, PT9M"})
  void fewCallsCallsOfOtherProcessesAndRecentCallsProveNothing(
      int calls, long process, Duration later) {
    activate();
    place(calls, process);

    pollAfter(later);

    assertThat(element.health.getDetails()).doesNotContainKey("missing");
  }

  /** A process can call with both vendors, and reach the wait of one of them much later. */
  @Test
  void callsOfAnotherVendorProveNothing() {
    activate();
    place(CallingBox.VENDOR, 3, PROCESS);

    pollAfter(TEN_MINUTES);

    assertThat(element.health.getDetails()).doesNotContainKey("missing");
  }

  @Test
  void elementWhereSomebodyWaitedOnceIsNotWarnedOf() {
    waitFor(call("x", "busy"));
    activate();
    pollOnce();
    element.removeInstance(1);
    place(3, PROCESS);

    pollAfter(TEN_MINUTES);

    assertThat(element.health.getDetails())
        .containsEntry("waiting", 0)
        .doesNotContainKey("missing");
  }

  @Test
  void warningEndsWhenTheEngineListsSomebody() {
    activate();
    place(3, PROCESS);
    pollAfter(TEN_MINUTES);
    waitFor(call("x", "in-progress"));

    pollOnce();

    assertThat(element.health.getDetails())
        .containsEntry("waiting", 1)
        .doesNotContainKey("missing");
  }

  private void place(int calls, long process) {
    place(Bolna.VENDOR, calls, process);
  }

  private void place(Vendor vendor, int calls, long process) {
    for (int i = 0; i < calls; i++) {
      placements.add(
          new Source(vendor, Kind.CALL, process), "call-" + i, "<default>", clock.instant());
    }
  }
}
