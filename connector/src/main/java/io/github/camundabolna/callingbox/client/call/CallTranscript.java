package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was said in a call.
 *
 * @param segments by sequence number; those without one are last
 */
public record CallTranscript(List<TranscriptSegment> segments) {

  private static final BigDecimal LAST = BigDecimal.valueOf(Long.MAX_VALUE);

  private static final Comparator<TranscriptSegment> IN_SEQUENCE =
      Comparator.comparing(segment -> segment.sequenceNo().orElse(LAST));

  /** Reads a transcript; empty if the body has no list of segments. */
  public static Optional<CallTranscript> read(JsonNode body) {
    return new LenientJson(body).at("segments").items().map(CallTranscript::sorted);
  }

  private static CallTranscript sorted(List<LenientJson> rows) {
    return new CallTranscript(
        rows.stream()
            .flatMap(row -> TranscriptSegment.read(row).stream())
            .sorted(IN_SEQUENCE)
            .toList());
  }

  /** Returns the transcript with one line for each segment; empty if nothing was said. */
  public Optional<String> text() {
    return Optional.of(
            segments.stream().map(TranscriptSegment::line).collect(Collectors.joining("\n")))
        .filter(lines -> !lines.isEmpty());
  }

  /** Omits what was said. */
  @Override
  public String toString() {
    return "CallTranscript[segments=" + segments.size() + "]";
  }
}
