package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an execution shows that the person, or a machine in their place, said something. */
enum PersonSpeech {
  TAKEN,
  NONE,
  /** There is no transcript: it is not recorded, or the execution is a row of a list. */
  UNKNOWN;

  /** What Bolna writes in place of every extraction and of the summary since 18 September 2026. */
  private static final String NO_TURN = "No User Turn Detected";

  private static final String PERSON = "user|human|customer|caller|callee|recipient";
  private static final Pattern LABEL =
      Pattern.compile(
          "[ \\t]*(?:(" + PERSON + ")|assistant|agent|bot|ai)[ \\t]*:", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the turns of the transcript, where it shows them. A text without labels of speakers
   * counts as speech, unless Bolna says anywhere that there was no turn.
   */
  static PersonSpeech read(LenientJson execution, Optional<JsonNode> extractedData) {
    Optional<String> transcript = execution.text("transcript");
    return transcript
        .flatMap(PersonSpeech::labeled)
        .orElseGet(
            () ->
                saysNoTurn(execution, extractedData)
                    ? NONE
                    : transcript.isPresent() ? TAKEN : UNKNOWN);
  }

  private static boolean saysNoTurn(LenientJson execution, Optional<JsonNode> extractedData) {
    return execution.text("summary").filter(PersonSpeech::isNoTurn).isPresent()
        || execution.text("transcript").filter(PersonSpeech::isNoTurn).isPresent()
        || extractedData.filter(PersonSpeech::holdsNoTurn).isPresent();
  }

  private static boolean holdsNoTurn(JsonNode data) {
    if (data.isTextual()) {
      return isNoTurn(data.textValue());
    }
    for (JsonNode each : data) {
      if (holdsNoTurn(each)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a text is nothing but the sentence that stands for missing speech: a person may say it
   * as part of another one.
   */
  static boolean isNoTurn(String text) {
    return text.strip().equalsIgnoreCase(NO_TURN);
  }

  /** Empty if no line begins with a label. A turn goes on until the next label. */
  private static Optional<PersonSpeech> labeled(String transcript) {
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
