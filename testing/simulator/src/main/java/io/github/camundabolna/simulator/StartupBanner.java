package io.github.camundabolna.simulator;

import io.github.camundabolna.simulator.call.TestNumber;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What a started simulator says about itself. */
final class StartupBanner {

  String text(URI baseUri, String apiKey) {
    return """
    Bolna simulator: %s
    API key: %s

    The last two digits of the number called decide how the call ends:
    %s
      any other: answered, confirmed

    Ctrl-C stops it.
    """
        .formatted(baseUri, keyHint(apiKey), numbers());
  }

  private static String keyHint(String apiKey) {
    boolean wellKnown = apiKey.equals(SimulatorSettings.DEFAULT_API_KEY);
    return wellKnown ? apiKey : "the one you gave (%d characters)".formatted(apiKey.length());
  }

  private static String numbers() {
    return Arrays.stream(TestNumber.values())
        .map(number -> "  %s  %s".formatted(number.digits(), number.description()))
        .collect(Collectors.joining("\n"));
  }
}
