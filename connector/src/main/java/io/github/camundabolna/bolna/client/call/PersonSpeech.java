package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the person, or a machine in their place, said something. */
enum PersonSpeech {
  TAKEN,
  NONE,
  /** There's no transcript: it isn't recorded, or the execution is a row of a list. */
  UNKNOWN;

  /** Bolna's placeholder for extractions and summary without speech, since 18 September 2026. */
  private static final String NO_TURN = "No User Turn Detected";

  private static final String PERSON = "user|human|customer|caller|callee|recipient";
  private static final Pattern LABEL =
      Pattern.compile(
          "[ \\t]*(?:(" + PERSON + ")|assistant|agent|bot|ai)[ \\t]*:", Pattern.CASE_INSENSITIVE);

  /**
   * Reads the turns of the transcript. A text without speaker labels counts as speech, unless Bolna
   * reports that there was no turn.
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
   * Returns whether a text consists only of the placeholder for missing speech; a person may say it
   * within a sentence.
   */
  static boolean isNoTurn(String text) {
    return text.strip().equalsIgnoreCase(NO_TURN);
  }

  /** Returns empty if no line starts with a label. A turn continues until the next label. */
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
