package io.github.camundabolna.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Faults that the settings have activated from the start. */
class ActiveFaultsSettingsTest {

  private final AtomicInteger changes = new AtomicInteger();
  private final ActiveFaults faults =
      new ActiveFaults(
          Map.of(Fault.SLOW, 0.25, Fault.WEBHOOK_DROPPED, 1.0),
          new FaultRandom(0),
          changes::incrementAndGet);

  @Test
  void faultsOfTheSettingsAreActiveFromTheStart() {
    assertThat(faults.active()).extracting(ActiveFault::rate).containsExactly(0.25, 1.0);
    assertThat(faults.strikesWebhook(Fault.WEBHOOK_DROPPED)).isTrue();
    assertThat(faults.strikesWebhook(Fault.WEBHOOK_DOUBLED)).isFalse();
  }

  @Test
  void personCanSwitchThemOff() {
    faults.deactivate(ActiveFault.EVERYWHERE, Fault.WEBHOOK_DROPPED);

    assertThat(faults.active()).extracting(ActiveFault::fault).containsExactly(Fault.SLOW);
    assertThat(changes).hasValue(1);
  }

  @Test
  void oneIsRestoredAfterATestHasReplacedIt() {
    faults.activate(new ActiveFault(ActiveFault.EVERYWHERE, Fault.SLOW, 1, Optional.empty()));

    faults.restore(Fault.SLOW);

    assertThat(faults.active()).extracting(ActiveFault::rate).containsExactlyInAnyOrder(0.25, 1.0);
  }

  @Test
  void allAreRestoredAndOthersEnd() {
    faults.deactivateAll();
    faults.activate(ActiveFault.always("POST /call", Fault.CUT));

    faults.restoreAll();

    assertThat(faults.active())
        .extracting(ActiveFault::fault)
        .containsExactly(Fault.SLOW, Fault.WEBHOOK_DROPPED);
  }

  @Test
  void faultOfWebhooksCannotBeLimitedToAnEndpoint() {
    assertThatThrownBy(() -> ActiveFault.always("POST /call", Fault.WEBHOOK_DROPPED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("webhook-dropped strikes webhooks, so it can't be limited to POST /call");
  }
}
