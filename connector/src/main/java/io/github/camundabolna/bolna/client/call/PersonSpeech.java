package io.github.camundabolna.bolna.client.call;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an execution shows that the person, or a machine in their place, said something. */
enum PersonSpeech {
  TAKEN,
  NONE,
  /** There is no transcript: it is not recorded, or the execution is a row of a list. */
  UNKNOWN;

  private static final String PERSON = "user|human|customer|caller|callee|recipient";
  private static final Pattern LABEL =
      Pattern.compile(
          "[ \\t]*(?:(" + PERSON + ")|assistant|agent|bot|ai)[ \\t]*:", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the turns of a transcript. A text without labels of speakers counts as a talk.
   *
   * @param nobodyTalked whether Bolna says elsewhere that there was no turn; the turns themselves
   *     are believed instead, where the transcript shows them
   */
  static PersonSpeech of(Optional<String> transcript, boolean nobodyTalked) {
    return transcript
        .flatMap(PersonSpeech::labelled)
        .orElseGet(() -> nobodyTalked ? NONE : transcript.isPresent() ? TAKEN : UNKNOWN);
  }

  /** Empty if no line begins with a label. A turn goes on until the next label. */
  private static Optional<PersonSpeech> labelled(String transcript) {
    boolean labels = false;
    boolean person = false;
    for (String line : (Iterable<String>) transcript.lines()::iterator) {
      Matcher label = LABEL.matcher(line);
      boolean begins = label.lookingAt();
      if (begins) {
        labels = true;
        person = label.group(1) != null;
      }
      if (person && !line.substring(begins ? label.end() : 0).isBlank()) {
        return Optional.of(TAKEN);
      }
    }
    return labels ? Optional.of(NONE) : Optional.empty();
  }
}
