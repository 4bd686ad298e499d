package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.camundabolna.testing.MockCallingBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallingBoxCallClientInvalidIdsTest {

  @AutoClose private final MockCallingBox box = new MockCallingBox();

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void anIdNeverChangesThePath(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> box.calls().call(id));
    assertThatIllegalArgumentException().isThrownBy(() -> box.calls().transcript(id));
    assertThatIllegalArgumentException().isThrownBy(() -> box.agents().detachNumber("a1", id));
    assertThatIllegalArgumentException().isThrownBy(() -> box.endpoints().rotateSecret(id));
    assertThatIllegalArgumentException().isThrownBy(() -> box.deliveries().redeliver(id));
    assertThat(box.requestCount()).isZero();
  }
}
