package io.github.camundabolna.contact;

import io.github.camundabolna.input.InvalidInputException;
import java.util.Locale;

/**
 * How many contacts one batch may have, so that the runtime's memory is enough for its other
 * connectors, too.
 *
 * @param columns of each contact
 */
record ContactLimit(int columns) {

  /** Their numbers and keys are held in memory, to find those that come twice. */
  static final int MOST_CONTACTS = 500_000;

  /** Every contact has every column in the file that is sent. */
  static final int MOST_CELLS = 3_000_000;

  /**
   * @throws InvalidInputException if so many are too many
   */
  void check(long contacts) {
    if (contacts > MOST_CONTACTS) {
      throw tooMany(String.format(Locale.ROOT, "more than %,d", MOST_CONTACTS), "");
    }
    if (contacts * columns > MOST_CELLS) {
      throw tooMany(
          String.format(
              Locale.ROOT, "more than %,d cells (contacts times %d columns)", MOST_CELLS, columns),
          "leave out columns that the agent doesn't need, or ");
    }
  }

  private static InvalidInputException tooMany(String found, String remedy) {
    return new InvalidInputException(
        "contacts cannot be sent, there are %s: %smake several batches".formatted(found, remedy));
  }
}
