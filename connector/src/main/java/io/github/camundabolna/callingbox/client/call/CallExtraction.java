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
 * @param awaited whether a result is still to come
 */
public record CallExtraction(
    Optional<JsonNode> returns,
    Optional<JsonNode> result,
    Optional<ResultStatus> status,
    Optional<String> error,
    boolean awaited) {

  static CallExtraction read(LenientJson call) {
    Optional<JsonNode> returns = call.structure("returns");
    Optional<ResultStatus> status = call.text("result_status").map(ResultStatus::of);
    return new CallExtraction(
        returns,
        call.structure("result"),
        status,
        call.text("result_error"),
        isAwaited(returns.isPresent(), status));
  }

  /** Without a status, there is no result yet. Only pending needs no request to be believed. */
  private static boolean isAwaited(boolean requested, Optional<ResultStatus> status) {
    return status
        .map(current -> current == ResultStatus.PENDING || requested && !current.isFinal())
        .orElse(requested);
  }

  /** Returns the same data, which is final as it is. */
  CallExtraction asFinal() {
    return new CallExtraction(returns, result, status, error, false);
  }
}
