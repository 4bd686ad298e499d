package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.util.Optional;

/**
 * The data that CallingBox extracts from a transcript.
 *
 * @param returns the requested fields with their types; empty if none were requested
 * @param result the extracted fields
 * @param status empty for a call that has no result yet, or never has one
 * @param error reason of a failed extraction
 */
public record CallExtraction(
    Optional<JsonNode> returns,
    Optional<JsonNode> result,
    Optional<ResultStatus> status,
    Optional<String> error) {

  static CallExtraction read(LenientJson call) {
    return new CallExtraction(
        call.structure("returns"),
        call.structure("result"),
        call.text("result_status").map(ResultStatus::of),
        call.text("result_error"));
  }

  /** Returns whether a result was requested and isn't final yet. */
  public boolean isPending() {
    return returns.isPresent() && status.filter(current -> !current.isFinal()).isPresent();
  }
}
