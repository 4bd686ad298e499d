package io.github.camundabolna.bolna.subaccount;

import io.github.camundabolna.input.InvalidInputException;

/** Checks that a sub-account isn't guaranteed more calls than it may have. */
final class ConcurrencyRange {

  private ConcurrencyRange() {}

  /**
   * Checks both numbers.
   *
   * @param least null if not given, like {@code most}
   */
  static void check(Integer least, Integer most) {
    if (least != null && most != null && least > most) {
      throw new InvalidInputException(
          "minConcurrency must not be greater than maxConcurrency (%d), but was %d"
              .formatted(most, least));
    }
  }
}
