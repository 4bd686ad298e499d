package io.github.camundabolna.bolna.client.batch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A batch of calls, as in {@code GET /batches/{id}} and the list of batches.
 *
 * @param id 32 hexadecimal digits
 * @param statusText the status as Bolna spells it, even if unknown, without the time that Bolna
 *     appends to {@code scheduled}
 * @param validContacts rows of the file that Bolna accepted
 * @param totalContacts rows of the file
 * @param executions number of calls per status, in its documented spelling, or as Bolna spells an
 *     unknown one
 */
public record Batch(
    String id,
    BatchStatus status,
    String statusText,
    Optional<String> fileName,
    Optional<Long> validContacts,
    Optional<Long> totalContacts,
    List<String> fromPhoneNumbers,
    Map<String, Long> executions,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt,
    Optional<Instant> scheduledAt) {

  /** Reads a batch; empty if the body has no ID. A missing status counts as unknown. */
  public static Optional<Batch> read(JsonNode body) {
    LenientJson batch = new LenientJson(body);
    String status = batch.text("status").map(String::strip).orElse(BatchStatus.UNKNOWN.wire());
    return batch
        .text("batch_id")
        .or(() -> batch.text("id"))
        .map(
            id ->
                new Batch(
                    id,
                    BatchStatus.of(status),
                    BatchStatus.word(status),
                    batch.text("file_name"),
                    batch.number("valid_contacts").map(Number::longValue),
                    batch.number("total_contacts").map(Number::longValue),
                    numbers(batch),
                    counts(batch.at("execution_status")),
                    time(batch, "created_at"),
                    time(batch, "updated_at"),
                    time(batch, "scheduled_at").or(() -> BatchStatus.time(status))));
  }

  private static List<String> numbers(LenientJson batch) {
    Stream<String> many =
        StreamSupport.stream(batch.at("from_phone_numbers").node().spliterator(), false)
            .map(JsonNode::asText);
    List<String> numbers = many.filter(number -> !number.isBlank()).toList();
    return numbers.isEmpty() ? batch.text("from_phone_number").stream().toList() : numbers;
  }

  private static Map<String, Long> counts(LenientJson perStatus) {
    Map<String, Long> counts = new LinkedHashMap<>();
    perStatus
        .node()
        .fieldNames()
        .forEachRemaining(
            name ->
                perStatus
                    .number(name)
                    .ifPresent(count -> counts.merge(spelled(name), count.longValue(), Long::sum)));
    return counts;
  }

  private static String spelled(String name) {
    CallStatus status = CallStatus.of(name);
    return status == CallStatus.UNKNOWN ? name : status.wire();
  }

  private static Optional<Instant> time(LenientJson batch, String field) {
    return batch.text(field).flatMap(Timestamp::read);
  }

  /** Returns how many calls have an execution, whatever its status. */
  public long started() {
    return executions.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns how many of them are in a final status, ignoring automatic retries. */
  public long ended() {
    return executions.entrySet().stream()
        .filter(each -> CallStatus.of(each.getKey()).endsAttempt())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
