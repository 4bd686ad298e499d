package io.github.camundabolna.bolna.client.call;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reason for the end of a call, as Bolna or a telephone provider writes it: {@code
 * voicemail_detected}, {@code Call recipient was busy}. Not all values are published, so they are
 * matched by words; unknown ones are ignored.
 *
 * @param words lowercase letters, separated by single spaces; empty without a reason
 */
record EndReason(String words) {

  private static final int LONGEST = 200;
  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private static final String MACHINE =
      "(?:voice ?mail|mail ?box|answering machine|machine detected|by machine)";
  private static final Pattern VOICEMAIL = word(MACHINE);
  private static final Pattern NO_VOICEMAIL =
      word("(?:no|not|non|without) (?:an? |the )?" + MACHINE + "|" + MACHINE + " (?:was |is )?not");
  private static final Pattern NOBODY =
      word(
          "no answer|not answered|unanswered|did ?n(?:o|) ?t answer|no user turn"
              + "|no (?:person|human|one|body)|nobody|not reached|unreached|unreachable"
              + "|not connected|never (?:connected|dialed|dialled|answered)|not diall?ed");
  private static final Pattern SILENCE =
      word("silent|silence|inactivity|no (?:user|speech|response|conversation|input)");
  private static final Pattern BUSY = word("busy");
  private static final Pattern PERSON = word("answered|talked|conversation|person reached|human");

  static EndReason of(Optional<String> text) {
    String start = text.map(all -> all.substring(0, Math.min(all.length(), LONGEST))).orElse("");
    String words = CAMEL_CASE.matcher(start).replaceAll(" ").toLowerCase(Locale.ROOT);
    return new EndReason(NO_LETTERS.matcher(words).replaceAll(" ").strip());
  }

  /** Returns a pattern for {@link #has}: whole words, with alternatives separated by {@code |}. */
  static Pattern word(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b");
  }

  boolean has(Pattern pattern) {
    return pattern.matcher(words).find();
  }

  boolean isVoicemail() {
    return has(VOICEMAIL) && !has(NO_VOICEMAIL);
  }

  /** Returns whether no person was reached. */
  boolean isNobody() {
    return has(NOBODY);
  }

  /** Returns whether the call was silent, at least at its end. */
  boolean isSilence() {
    return has(SILENCE);
  }

  boolean isBusy() {
    return has(BUSY);
  }

  /** Returns whether a person was reached. */
  boolean isPerson() {
    return has(PERSON) && !isNobody() && !isSilence();
  }
}
