package io.github.camundabolna.callingbox.client.call;

import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * What one side of a call said without a break.
 *
 * @param role the side, as CallingBox names it
 */
public record TranscriptSegment(
    Optional<BigDecimal> sequenceNo,
    Optional<String> role,
    String text,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<BigDecimal> durationMs,
    Optional<String> source) {

  /** Reads a segment; empty if it has no text. */
  static Optional<TranscriptSegment> read(LenientJson segment) {
    return segment
        .text("text")
        .map(
            text ->
                new TranscriptSegment(
                    segment.number("sequence_no"),
                    segment.text("role"),
                    text,
                    segment.text("started_at").flatMap(Timestamp::read),
                    segment.text("ended_at").flatMap(Timestamp::read),
                    segment.number("duration_ms"),
                    segment.text("source")));
  }

  /** Returns the text after the role. */
  String line() {
    return role.map(side -> side + ": " + text).orElse(text);
  }
}
