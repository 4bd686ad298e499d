package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.guard.AccountLimits;
import io.github.camundabolna.guard.RecipientGuards;
import io.github.camundabolna.guard.WindowGuard;
import io.github.camundabolna.input.InvalidInputException;
import java.util.Optional;

/**
 * The guards of a batch.
 *
 * @param rejectsList whether one refused contact is enough to create no batch
 * @param timeZoneColumn column with the contact's time zone; without a value, the number decides
 * @param consentColumn column that must be true; empty if no consent is required
 */
record BatchGuards(
    boolean rejectsList,
    Optional<WindowGuard> window,
    Optional<String> timeZoneColumn,
    RecipientGuards recipients,
    Optional<String> consentColumn,
    Optional<AccountLimits> limits) {

  static final BatchGuards NONE =
      new BatchGuards(
          false,
          Optional.empty(),
          Optional.empty(),
          RecipientGuards.NONE,
          Optional.empty(),
          Optional.empty());

  /**
   * Checks that the calling window can be checked.
   *
   * @param scheduled whether this job schedules the batch
   * @throws InvalidInputException if there is a window, but no start
   */
  void requireStart(boolean scheduled) {
    if (window.isPresent() && !scheduled) {
      throw new InvalidInputException(
          "guards.window needs a start of the batch, but start was \"later\". Choose when the batch"
              + " starts, or turn the calling window off");
    }
  }

  /** Returns the calling window without the guards that leave out contacts for other reasons. */
  BatchGuards onlyWindow() {
    return new BatchGuards(
        false, window, timeZoneColumn, RecipientGuards.NONE, Optional.empty(), Optional.empty());
  }

  /** Returns whether a guard may leave contacts out. */
  boolean checkContacts() {
    return window.isPresent()
        || consentColumn.isPresent()
        || !recipients.equals(RecipientGuards.NONE);
  }
}
