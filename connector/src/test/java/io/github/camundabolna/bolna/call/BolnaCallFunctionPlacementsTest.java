package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What receivers and waits of the same runtime learn of a call that was placed. */
class BolnaCallFunctionPlacementsTest {

  private static final long PROCESS = 3;

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @Test
  void tenantAndProcessOfACallAreRemembered() {
    for (int call = 0; call < 3; call++) {
      runtime.run(runtime.freshCall().withKey(100 + call));
    }

    assertThat(runtime.placements.tenantOf("placed-1")).contains("<default>");
    assertThat(runtime.placements.severalSince(new Source(Bolna.VENDOR, Kind.CALL, PROCESS)))
        .contains(runtime.clock.instant());
    assertThat(runtime.placements.severalSince(new Source(Bolna.VENDOR, Kind.BATCH, PROCESS)))
        .isEmpty();
  }
}
