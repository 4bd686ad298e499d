package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.command.CommandPage;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatorCommandReadmeTest {
  private final CommandPage readme = CommandPage.read("README.md");

  @Test
  void everyNumberIsListed() {
    for (TestNumber number : TestNumber.values()) {
      readme.assertLists(number.digits(), number.description());
    }
  }

  @Test
  void everyFaultIsListed() {
    for (Fault fault : Fault.values()) {
      readme.assertLists(fault.optionName(), fault.description());
    }
  }

  @Test
  void everyOptionIsListedWithItsDefault() {
    readme.assertListsOptions(SimulatorCommand.commandLine(Map.of(), simulator -> {}));
  }
}
