package io.github.camundabolna.bolna.client.call;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who or what ended a call, from Bolna's three fields about it. */
public enum HangupCategory {
  /** The person hung up or rejected the call. */
  PERSON("person"),
  /** Bolna's agent ended the call: it said goodbye, heard nothing, or heard voicemail. */
  AGENT("agent"),
  /** The telephone network or provider: busy, not answered, congested. */
  CARRIER("carrier"),
  /** The number does not exist, or is out of service. */
  NUMBER("number"),
  /** Bolna ended the call because of an internal error. */
  PLATFORM("platform");

  /** The words of a reason and their category; the first match counts. */
  private static final List<Map.Entry<Pattern, HangupCategory>> WORDS =
      List.of(
          words("carrier|congestion", CARRIER),
          words("errors?|failed|failure", PLATFORM),
          words(
              "number invalid|invalid number|unallocated|unassigned|out of service|not exist"
                  + "|wrong number",
              NUMBER),
          words(
              "(?:recipient|callee|caller|customer|user|person)(?: has)?"
                  + " (?:hung ?up|hang ?up|rejected|declined|ended|disconnected)",
              PERSON),
          words(
              "inactivity|silence|voice ?mail|prompted hangup|end call tool|inputs from bolna"
                  + "|max duration|(?:agent|assistant|bot) (?:hung ?up|hang ?up|ended)",
              AGENT),
          words(
              "busy|no answer|not answered|unanswered|did ?n(?:o|) ?t answer|timed out|timeout",
              CARRIER));

  /** Values of {@code hangup_by} from the vendor's list of hang-ups, and names of its providers. */
  private static final Map<String, HangupCategory> BY =
      Map.ofEntries(
          Map.entry("callee", PERSON),
          Map.entry("caller", PERSON),
          Map.entry("user", PERSON),
          Map.entry("api request", AGENT),
          Map.entry("agent", AGENT),
          Map.entry("carrier", CARRIER),
          Map.entry("plivo", CARRIER),
          Map.entry("twilio", CARRIER),
          Map.entry("exotel", CARRIER),
          Map.entry("vobiz", CARRIER),
          Map.entry("sip trunk", CARRIER),
          Map.entry("error", PLATFORM));

  /** Codes that the vendor lists for a single party; 4000 is ambiguous. */
  private static final Map<String, HangupCategory> CODES =
      Map.of(
          "2000", NUMBER,
          "3000", CARRIER,
          "3010", CARRIER,
          "3040", CARRIER,
          "3050", CARRIER,
          "3070", CARRIER,
          "4010", AGENT,
          "4020", AGENT,
          "7011", PLATFORM,
          "8011", PLATFORM);

  private final String text;

  HangupCategory(String text) {
    this.text = text;
  }

  /** Returns the text that processes compare with. */
  public String text() {
    return text;
  }

  /**
   * Reads the words first, because {@code hangup_by} is often the provider, regardless of who hung
   * up.
   */
  static Optional<HangupCategory> of(CallLeg line, Optional<String> terminationReason) {
    Optional<HangupCategory> last = read(EndReason.of(terminationReason));
    return last.filter(PLATFORM::equals)
        .or(() -> read(EndReason.of(line.hangupReason())))
        .or(() -> line.hangupBy().map(HangupCategory::party).map(BY::get))
        .or(() -> line.hangupCode().map(CODES::get))
        .or(() -> last);
  }

  private static Map.Entry<Pattern, HangupCategory> words(String words, HangupCategory category) {
    return Map.entry(EndReason.word(words), category);
  }

  private static String party(String by) {
    return by.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  private static Optional<HangupCategory> read(EndReason reason) {
    return WORDS.stream()
        .filter(each -> reason.has(each.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
