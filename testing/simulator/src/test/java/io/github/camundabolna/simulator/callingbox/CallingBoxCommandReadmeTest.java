package io.github.camundabolna.simulator.callingbox;

import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import io.github.camundabolna.simulator.command.CommandPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallingBoxCommandReadmeTest {
  private final CommandPage page = CommandPage.read("callingbox.md");

  @Test
  void everyNumberIsListed() {
    for (CallingBoxTestNumber number : CallingBoxTestNumber.values()) {
      page.assertLists(number.digits(), number.description());
    }
  }

  @Test
  void everyOptionIsListedWithItsDefault() {
    page.assertListsOptions(CallingBoxCommand.commandLine(Map.of(), simulator -> {}));
  }
}
