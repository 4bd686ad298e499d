package io.github.camundabolna.simulator.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who speaks in a call that a person answered on the page. */
public enum Speaker {
  PERSON,
  AGENT;

  /** Returns the speaker with a name such as {@code agent}. */
  public static Optional<Speaker> named(String name) {
    return Arrays.stream(values()).filter(each -> each.wire().equals(name)).findAny();
  }

  private String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
