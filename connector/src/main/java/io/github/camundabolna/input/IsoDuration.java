package io.github.camundabolna.input;

import io.camunda.connector.api.error.ConnectorInputException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A field with an ISO 8601 duration.
 *
 * @param field name for error messages
 * @param usual value of an empty field
 */
public record IsoDuration(String field, Duration least, Duration most, Duration usual) {

  /**
   * Reads the field.
   *
   * @param text null if the field was never set
   * @throws ConnectorInputException if it isn't a duration, or is too short or too long
   */
  public Duration read(String text) {
    return text == null || text.isBlank()
        ? usual
        : parsed(text.strip())
            .filter(given -> given.compareTo(least) >= 0 && given.compareTo(most) <= 0)
            .orElseThrow(() -> wrong(text));
  }

  private static Optional<Duration> parsed(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private ConnectorInputException wrong(String text) {
    return new ConnectorInputException(
        "%s must be an ISO 8601 duration from %s to %s, like %s, but was %s"
            .formatted(field, written(least), written(most), written(usual), Quoted.of(text)));
  }

  /** Java would write a week as PT168H. */
  private static String written(Duration duration) {
    return duration.toHoursPart() + duration.toMinutesPart() + duration.toSecondsPart() == 0
        ? "P" + duration.toDays() + "D"
        : duration.toString();
  }
}
