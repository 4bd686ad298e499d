package io.github.camundabolna.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DropSwitchTest {

  private final AtomicInteger changes = new AtomicInteger();
  private final DropSwitch dropNext = new DropSwitch(changes::incrementAndGet);

  @Test
  void onlyTheNextDeliveryIsTaken() {
    assertThat(dropNext.take()).isFalse();
    dropNext.set(true);

    assertThat(dropNext.isOn()).isTrue();
    assertThat(dropNext.take()).isTrue();
    assertThat(dropNext.take()).isFalse();
    assertThat(dropNext.isOn()).isFalse();
  }

  @Test
  void listenerLearnsOfChangesOnly() {
    dropNext.set(false);
    dropNext.set(true);
    dropNext.set(true);
    dropNext.take();
    dropNext.take();

    assertThat(changes).hasValue(2);
  }
}
