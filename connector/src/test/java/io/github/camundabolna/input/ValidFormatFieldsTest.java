package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.batch.CreateBatch;
import io.github.camundabolna.bolna.batch.ListBatches;
import io.github.camundabolna.bolna.call.ListCalls;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.bolna.input.AutoRetry;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.bolna.input.PanelFields.BatchId;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.testing.Violations;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fields of operations accept. */
class ValidFormatFieldsTest {

  private record Ids(
      @AgentId String agentId, @ExecutionId String executionId, @BatchId String batchId) {}

  static Stream<Arguments> right() {
    return Stream.of(
        Arguments.of(Ids.class, "agentId", "123e4567-e89b-12d3-a456-426655440000"),
        Arguments.of(Ids.class, "executionId", "123e4567-e89b-12d3-a456-426614174000"),
        Arguments.of(Ids.class, "batchId", "0123456789abcdef0123456789abcdef"),
        Arguments.of(ListCalls.class, "status", "in-progress"),
        Arguments.of(AutoRetry.class, "maxRetries", 3),
        Arguments.of(AutoRetry.class, "intervalsMinutes", List.of(10080)),
        Arguments.of(CreateBatch.class, "name", "May_2026-a"),
        Arguments.of(ListBatches.class, "atMost", 500),
        Arguments.of(ListCalls.class, "pageNumber", 2147483647));
  }

  @ParameterizedTest
  @MethodSource("right")
  void whatIsRightHasNoProblem(Class<?> type, String field, Object value) {
    assertThat(Violations.of(type, field, value)).isEmpty();
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(
            Ids.class,
            "agentId",
            "sales",
            "agentId must be an agent ID like 123e4567-e89b-12d3-a456-426655440000, but was "),
        Arguments.of(
            Ids.class,
            "batchId",
            "0f",
            "batchId must be a batch ID of 32 characters: digits and letters a to f, but was "),
        Arguments.of(
            AutoRetry.class, "maxRetries", 4, "autoRetry.maxRetries must be 1, 2, or 3, but was "),
        Arguments.of(
            AutoRetry.class,
            "intervalsMinutes",
            List.of(10081),
            "autoRetry.intervalsMinutes must be whole numbers of minutes from 1 to 10080 (a week),"
                + " but was "),
        Arguments.of(
            ListBatches.class,
            "atMost",
            0,
            "atMost must be a whole number from 1 to 500, but was "));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void theSentenceSaysWhatIsAccepted(Class<?> type, String field, Object value, String sentence) {
    assertThat(Violations.of(type, field, value)).singleElement().asString().startsWith(sentence);
  }

  @Test
  void aPageMayBeAsLargeAsTheApiAllows() {
    int largest = ExecutionQuery.MAX_PAGE_SIZE;

    assertThat(Violations.of(ListCalls.class, "pageSize", largest)).isEmpty();
    assertThat(Violations.of(ListCalls.class, "pageSize", largest + 1))
        .singleElement()
        .asString()
        .startsWith("pageSize must be a whole number from 1 to " + largest + ", but was ");
  }

  @Test
  void everyOtherStatusOfACallCanBeFilteredBy() {
    assertThat(Arrays.stream(CallStatus.values()).map(CallStatus::wire))
        .filteredOn(status -> !Violations.of(ListCalls.class, "status", status).isEmpty())
        .as("statuses that the API doesn't filter by")
        .containsExactlyInAnyOrder("prepared", "unknown");
  }
}
