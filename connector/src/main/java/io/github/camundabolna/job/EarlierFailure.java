package io.github.camundabolna.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.Vendor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The failure of an earlier attempt of the same job, from the variable {@code error}. The runtime
 * writes a context with code and message or, after a job error of the error expression, a text that
 * starts with the code. A process variable may have that name too.
 *
 * @param code empty if it isn't one of this connector
 * @param mayFollowSuccess whether the runtime wrote it without a code, as it does if the result
 *     expression failed after the operation had succeeded
 */
public record EarlierFailure(Optional<ErrorCode> code, String message, boolean mayFollowSuccess) {

  /** Start of a message that names what an attempt created, for the next attempt to read. */
  private static final Pattern MADE =
      Pattern.compile("(?:Call|Batch) ([A-Za-z0-9_-]{1,64}) was (?:placed|created)");

  /** Start of a message that has a refusal, for the next attempt to confirm. */
  private static final String UNCONFIRMED =
      "The call was probably not placed, and the connector checks again: ";

  /** Start of a message that says when a look-up can decide, for the next attempt to read. */
  private static final String HELD =
      "The call may have been placed, and the connector checks again after ";

  private static final Pattern HELD_UNTIL =
      Pattern.compile(Pattern.quote(HELD) + "([0-9T:.-]{10,40}Z)");

  /** Start of a message that says that no attempt had an effect, for the next one to read. */
  private static final String UNDONE = "Nothing was done by element instance %s before ";

  private static final String SINCE_THEN = ". Since then: ";

  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?s)%s(.*?)(?:(?:%s|%s).*)?"
              .formatted(
                  Pattern.quote(UNCONFIRMED),
                  Pattern.quote(SINCE_THEN),
                  Pattern.quote(ConnectorErrors.NEXT_TRY)));

  private static final Pattern TEXT = Pattern.compile("(?s)([A-Z_]{1,64}): (.*)");

  /**
   * Reads the variable.
   *
   * @param error null if missing
   */
  public static Optional<EarlierFailure> read(Vendor vendor, JsonNode error) {
    if (error == null || error.isNull() || error.isMissingNode()) {
      return Optional.empty();
    }
    Matcher text = TEXT.matcher(error.asText());
    return Optional.of(
        text.matches()
            ? new EarlierFailure(ErrorCode.read(vendor, text.group(1)), text.group(2), false)
            : new EarlierFailure(
                ErrorCode.read(vendor, error.path("code").asText()),
                error.path("message").asText(),
                error.isObject() && error.path("code").asText().isEmpty()));
  }

  /** Returns whether that attempt certainly placed no call, and created or bought nothing. */
  public boolean hadNoEffect() {
    return is(ErrorCode.UNAVAILABLE);
  }

  /**
   * Returns whether the connector ended that attempt with a backoff, so that the vendor had time to
   * list what it may have created.
   */
  public boolean isLongAgo() {
    return is(ErrorCode.OUTCOME_UNKNOWN);
  }

  /** Returns whether that attempt may have had an effect, as far as this failure says. */
  public boolean mayHaveHadEffect() {
    return code.isEmpty() || isLongAgo();
  }

  /** Returns the ID of the call or batch that the earlier attempt created, if known. */
  public Optional<String> made() {
    Matcher begin = MADE.matcher(message);
    return isLongAgo() && begin.lookingAt() ? Optional.of(begin.group(1)) : Optional.empty();
  }

  /**
   * Returns the message of a failure by which a vendor says that it placed no call. The next
   * attempt confirms that, because the vendor's list may lag, and reads the refusal from the
   * message.
   */
  public static String unconfirmed(ApiException failure) {
    return UNCONFIRMED + failure.getMessage();
  }

  /** Returns the refusal that is still to be confirmed, if that attempt ended with one. */
  public Optional<ApiException> unconfirmedRefusal() {
    return refusal().map(ApiException::earlierRefusal);
  }

  private Optional<String> refusal() {
    Matcher form = REFUSAL.matcher(message);
    return isLongAgo() && form.matches() ? Optional.of(form.group(1)) : Optional.empty();
  }

  /**
   * Returns the preface to a failure after which the next attempt has to wait.
   *
   * @param end when a vendor's list shows every call that an attempt may have placed
   */
  public static String heldUntil(Instant end) {
    return HELD + end + ": ";
  }

  /** Returns when a look-up can decide, if that attempt ended by waiting for it. */
  public Optional<Instant> heldUntil() {
    Matcher begin = HELD_UNTIL.matcher(message);
    return isLongAgo() && begin.lookingAt() ? instant(begin.group(1)) : Optional.empty();
  }

  /**
   * Returns the preface to a failure, if no attempt has had an effect.
   *
   * @param key of the element instance, because the next one may read this failure, too
   * @param time when the job may come back
   */
  public static String undoneBefore(String key, Instant time) {
    return UNDONE.formatted(key) + time + ": ";
  }

  /** Returns before when no attempt can have had an effect, if that failure says so. */
  public Optional<Instant> undoneBefore(String key) {
    String begin = UNDONE.formatted(key);
    int end = message.indexOf(": ", begin.length());
    return hadNoEffect() && message.startsWith(begin) && end > 0
        ? instant(message.substring(begin.length(), end))
        : Optional.empty();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Returns whether the next attempt needs a part of the message, even if this one can't check. */
  public boolean isToBeKept() {
    return refusal().isPresent() || heldUntil().isPresent();
  }

  /** Returns the start of the next failure's message, which keeps this information. */
  public String preface() {
    return refusal()
        .map(text -> UNCONFIRMED + text)
        .or(() -> heldUntil().map(end -> HELD + end))
        .map(text -> text + SINCE_THEN)
        .orElseGet(this::madePreface);
  }

  private String madePreface() {
    Matcher begin = MADE.matcher(message);
    return isLongAgo() && begin.lookingAt()
        ? begin.group() + " by an earlier attempt. "
        : "An earlier attempt may have succeeded. ";
  }

  private boolean is(ErrorCode wanted) {
    return code.filter(wanted::equals).isPresent();
  }
}
