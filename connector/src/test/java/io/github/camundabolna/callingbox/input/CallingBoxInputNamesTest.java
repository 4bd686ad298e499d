package io.github.camundabolna.callingbox.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.input.InputNames;
import org.junit.jupiter.api.Test;

class CallingBoxInputNamesTest {

  @Test
  void annotationsHaveTheNamesOfCallingBox() {
    InputNames names = InputNames.of(CallingBox.VENDOR);

    assertThat(CallingBoxInputNames.OPERATION).isEqualTo(names.target("operation"));
    assertThat(CallingBoxInputNames.AUTHENTICATION).isEqualTo(names.target("authentication"));
    assertThat(CallingBoxInputNames.ENTERED_AT).isEqualTo(names.target("enteredAt"));
    assertThat(CallingBoxInputNames.TYPE).isEqualTo(names.target("type"));
    assertThat(new CallingBoxInputNames().translate("agentId")).isEqualTo(names.target("agentId"));
  }
}
