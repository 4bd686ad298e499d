package io.github.camundabolna.localcamunda.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeLaunchTest {

  private final RuntimeLaunch launch = RuntimeLaunch.with(Map.of("a", "b"), Path.of("r.log"));

  @Test
  void namesAJobTimeoutAsTheRuntimeLooksForIt() {
    var timed = launch.withJobTimeout("Vendor: call (voice)", Duration.ofSeconds(90));

    assertThat(timed.environment())
        .containsExactly(entry("CONNECTOR_VENDOR_CALL_VOICE_TIMEOUT", "90000"));
  }

  @Test
  void keepsWhatWasSetBefore() {
    var changed = launch.withEnvironment("A", "1").withEnvironment("B", "2").onPort(8080);

    assertThat(changed.environment()).containsOnly(entry("A", "1"), entry("B", "2"));
    assertThat(changed.settings()).containsExactly(entry("a", "b"));
    assertThat(changed.port()).isEqualTo(8080);
    assertThat(launch.environment()).isEmpty();
  }
}
