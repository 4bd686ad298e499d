package io.github.camundabolna.webhook;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import java.util.Optional;

/** Reads and checks the fields that the receivers of all vendors have. */
public final class ReceiverFields {

  private ReceiverFields() {}

  /**
   * Returns the API key. The message never shows it.
   *
   * @param entered null if the field was never set
   * @return empty if blank
   * @throws ConnectorInputException if it has characters that no header can have
   */
  public static Optional<String> apiKey(String entered) {
    Optional<String> key = Texts.text(entered);
    if (key.filter(text -> !text.matches(Patterns.API_KEY)).isPresent()) {
      throw new ConnectorInputException(Patterns.API_KEY_MESSAGE);
    }
    return key;
  }

  /**
   * Checks that the calls that start processes aren't skipped.
   *
   * @throws ConnectorInputException if a start event accepts only calls of processes
   */
  public static void validateStart(boolean startsProcesses, boolean onlyPlacedByProcess) {
    if (startsProcesses && onlyPlacedByProcess) {
      throw new ConnectorInputException(
          "\"Only calls placed by a process\" must not be selected at a start event, because people"
              + " place the calls that start it");
    }
  }
}
