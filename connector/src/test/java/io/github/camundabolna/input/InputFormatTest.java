package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFormatTest {

  @ParameterizedTest
  @CsvSource({
    "PHONE_NUMBER, +919876543210",
    "AGENT_ID, 123e4567-e89b-12d3-a456-426655440000",
    "EXECUTION_ID, 123e4567-e89b-12d3-a456-426614174000",
    "BATCH_ID, 0123456789abcdef0123456789abcdef",
    "TIME, 2026-08-21T10:35:00+05:30",
    "STATUS, in-progress",
    "MAX_RETRIES, 3",
    "MINUTES, 10080",
    "BATCH_NAME, May_2026-a",
    "URL, http://files.example.com/a.csv?x=y",
    "WEBHOOK_URL, https://camunda.example.com/inbound/bolna",
    "WEBHOOK_URL, http://localhost:8080/inbound/bolna",
    "AT_MOST, 500",
    "PAGE_NUMBER, 2147483647"
  })
  void whatIsRightHasNoProblem(InputFormat format, String text) {
    assertThat(format.problem(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE_NUMBER | +91 98765 43210 | must be in E.164 format, like +919876543210",
        "PHONE_NUMBER | +9198765 | is no possible number of its country: too short or too long",
        "AGENT_ID | sales | must be the agent's id, like 123e4567-e89b-12d3-a456-426655440000",
        "BATCH_ID | 0f | must be a batch id of 32 digits and letters from a to f",
        "MAX_RETRIES | 4 | must be 1, 2 or 3",
        "MINUTES | 10081 | must be whole minutes, from 1 to 10080 (a week)",
        "URL | ftp://a.example/x | must be a URL that begins with https:// or http://",
        "WEBHOOK_URL | https://me@a.example | must not hold a user name or a password",
        "WEBHOOK_URL | a.example/x | must be a URL like https://camunda.example.com/inbound/bolna",
        "AT_MOST | 0 | must be a whole number from 1 to 500"
      })
  void theSentenceSaysWhatIsAccepted(InputFormat format, String text, String problem) {
    assertThat(format.problem(text)).contains(problem);
    assertThat(format.sentence("the field", text))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("the field " + problem + "; it was "));
  }

  @Test
  void theQueryOfAUrlIsNeverShown() {
    assertThat(InputFormat.WEBHOOK_URL.sentence("webhookUrl", "http://a.example/x?token=secret"))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).endsWith("it was \"http://a.example/x?***\""));
  }

  @Test
  void aPageMayBeAsLargeAsTheApiAllows() {
    int largest = ExecutionQuery.MAX_PAGE_SIZE;

    assertThat(InputFormat.PAGE_SIZE.problem(String.valueOf(largest))).isEmpty();
    assertThat(InputFormat.PAGE_SIZE.problem(String.valueOf(largest + 1)))
        .contains("must be a whole number from 1 to " + largest);
  }

  @Test
  void everyOtherStatusOfACallCanBeFilteredBy() {
    assertThat(Arrays.stream(CallStatus.values()).map(CallStatus::wire))
        .filteredOn(status -> InputFormat.STATUS.problem(status).isPresent())
        .as("statuses that the API doesn't filter by")
        .containsExactlyInAnyOrder("prepared", "unknown");
  }
}
