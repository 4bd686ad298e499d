package io.github.camundabolna.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.Vendor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the engine keeps in the variable {@code error} of an earlier failure of the same job. The
 * runtime writes a context with code and message or, where the error expression made a job error, a
 * text, which the template begins with the code. A variable of the process may have that name too.
 *
 * @param code empty if it is not one of this connector
 */
public record EarlierFailure(Optional<ErrorCode> code, String message) {

  /** How a sentence begins that names what an earlier try has made, for the next try to read. */
  private static final Pattern MADE =
      Pattern.compile("(?:Call|Batch) ([A-Za-z0-9_-]{1,64}) was (?:placed|created)");

  private static final Pattern TEXT = Pattern.compile("(?s)([A-Z_]{1,64}): (.*)");

  /**
   * Reads the variable.
   *
   * @param error null if there is none
   */
  public static Optional<EarlierFailure> read(Vendor vendor, JsonNode error) {
    if (error == null || error.isNull() || error.isMissingNode()) {
      return Optional.empty();
    }
    Matcher text = TEXT.matcher(error.asText());
    return Optional.of(
        text.matches()
            ? new EarlierFailure(ErrorCode.read(vendor, text.group(1)), text.group(2))
            : new EarlierFailure(
                ErrorCode.read(vendor, error.path("code").asText()),
                error.path("message").asText()));
  }

  /** Whether that try surely placed no call, and made no batch. */
  public boolean hadNoEffect() {
    return is(ErrorCode.UNAVAILABLE);
  }

  /**
   * Whether the connector itself ended that try with a back-off, so that the vendor had time to
   * list what the try may have made.
   */
  public boolean isLongAgo() {
    return is(ErrorCode.OUTCOME_UNKNOWN);
  }

  /** The id of the call, or of the batch, that the earlier try is known to have made. */
  public Optional<String> made() {
    Matcher begin = MADE.matcher(message);
    return isLongAgo() && begin.lookingAt() ? Optional.of(begin.group(1)) : Optional.empty();
  }

  /** What the message of the next failure must begin with, so that nothing is forgotten. */
  public String preface() {
    Matcher begin = MADE.matcher(message);
    return isLongAgo() && begin.lookingAt()
        ? begin.group() + " by an earlier attempt. "
        : "An earlier attempt may have succeeded. ";
  }

  private boolean is(ErrorCode wanted) {
    return code.filter(wanted::equals).isPresent();
  }
}
