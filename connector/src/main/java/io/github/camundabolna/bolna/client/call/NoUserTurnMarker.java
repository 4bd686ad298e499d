package io.github.camundabolna.bolna.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * The sentence that Bolna writes in place of every extraction and of the summary if the person said
 * nothing (since 18 September 2026). It is no data.
 */
final class NoUserTurnMarker {

  private static final String SENTENCE = "No User Turn Detected";

  private NoUserTurnMarker() {}

  /** Whether a text is that sentence as a whole: a person may say it as part of another one. */
  static boolean isSaidBy(String text) {
    return text.strip().equalsIgnoreCase(SENTENCE);
  }

  /** Whether the summary, the transcript or any extraction of an execution is that sentence. */
  static boolean isSaidIn(LenientJson body, Optional<JsonNode> extractedData) {
    return body.text("summary").filter(NoUserTurnMarker::isSaidBy).isPresent()
        || body.text("transcript").filter(NoUserTurnMarker::isSaidBy).isPresent()
        || extractedData.filter(NoUserTurnMarker::isAmong).isPresent();
  }

  private static boolean isAmong(JsonNode data) {
    if (data.isTextual()) {
      return isSaidBy(data.textValue());
    }
    for (JsonNode each : data) {
      if (isAmong(each)) {
        return true;
      }
    }
    return false;
  }
}
