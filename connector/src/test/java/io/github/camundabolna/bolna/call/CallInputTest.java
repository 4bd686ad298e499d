package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake in the panel gives one sentence that says what to do, before anything is sent. */
class CallInputTest {

  private static final String LIST =
      "{'type': 'listCalls', 'agentId': '"
          + FakeBolna.AGENT
          + "', 'from': '2026-08-20T00:00:00Z', 'to': '2026-08-21T00:00:00Z'}";

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agentId | null | agentId is missing. Copy the agent ID from the Bolna dashboard",
        "agentId | ' ' | agentId is missing. Copy the agent ID from the Bolna dashboard",
        "agentId | 'my agent' | agentId must be an agent ID like"
            + " 123e4567-e89b-12d3-a456-426655440000, but was \"my agent\"",
        "recipientPhoneNumber | '' | recipientPhoneNumber is missing. Enter a phone number like"
            + " +919876543210",
        "recipientPhoneNumber | '09876 543210' | recipientPhoneNumber must be in E.164 format, like"
            + " +919876543210, but was \"09876 543210\"",
        "recipientPhoneNumber | '+44 20 7946 0958' | recipientPhoneNumber must be in E.164 format,"
            + " like +442079460958, but was \"+44 20 7946 0958\"",
        "recipientPhoneNumber | '+9198765' | recipientPhoneNumber must have a valid length for its"
            + " country, but was \"+9198765\"",
        "recipientPhoneNumber | '+9198765432101234' | recipientPhoneNumber must be in E.164 format,"
            + " like +919876543210, but was \"+9198765432101234\"",
        "recipientPhoneNumber | '+99912345678' | recipientPhoneNumber must have a valid length for"
            + " its country, but was \"+99912345678\"",
        "recipientPhoneNumber | 919876543210 | recipientPhoneNumber must be in E.164 format, like"
            + " +919876543210, but was \"919876543210\"",
        "recipientPhoneNumber | '${1+1}' | recipientPhoneNumber must be in E.164 format, like"
            + " +919876543210, but was \"${1+1}\"",
        "recipientPhoneNumber | '{value}' | recipientPhoneNumber must be in E.164 format, like"
            + " +919876543210, but was \"{value}\"",
        "recipientPhoneNumber | '+91\\n"
            + " - Property: x: Validation failed. Original message: y' | recipientPhoneNumber must"
            + " be in E.164 format, like +919876543210, but was \"+91? - Property: x: Validation"
            + " failed. Original message: y\"",
        "recipientPhoneNumber | 'a\\u2028b\\u0085c\\u202Ed' | recipientPhoneNumber must be in E.164"
            + " format, like +919876543210, but was \"a?b?c?d\"",
        "recipientPhoneNumber | '\\\\{\\\"' | recipientPhoneNumber must be in E.164 format, like"
            + " +919876543210, but was \"\\{\"\"",
        "fromPhoneNumber | '123' | fromPhoneNumber must be in E.164 format, like +919876543210, but"
            + " was \"123\"",
        "scheduledAt | '2026-08-22T10:35:00' | scheduledAt must be an ISO 8601 time with a time"
            + " zone, like 2026-08-21T10:35:00+05:30, but was \"2026-08-22T10:35:00\"",
        "scheduledAt | '2026-08-20T10:35:00Z' | scheduledAt must not be in the past (Bolna would"
            + " call immediately), but was \"2026-08-20T10:35:00Z\"",
        "userData | {'customerName': null, 'day': 'Friday'} | userData.customerName is null."
            + " Correct the expression, or provide a text, like if x = null then \"\" else x",
        "userData | {'order': {'lines': [{'sku': 'A'}, {'sku': null}]}} |"
            + " userData.order.lines[2].sku is null. Correct the expression, or provide a text,"
            + " like if x = null then \"\" else x",
        "userData | {'Customer Name': 'Asha', 'customer-name': 'Asha', 'id': 1} | userData contains"
            + " names that prompts can't use: \"Customer Name\" (use customer_name),"
            + " \"customer-name\" (use customer_name). Names consist of letters, digits, and _, and"
            + " start with a letter or _",
        "userData | 'Asha' | userData must be a context like {name: \"Asha\"}, but was"
            + " \"Asha\"",
        "userData | {'camunda_element_instance_key': 1} | userData must not contain"
            + " \"camunda_element_instance_key\": the connector sets it to prevent duplicate calls",
        "bypassCallGuardrails | 'maybe' | bypassCallGuardrails must be true or false, but"
            + " was \"maybe\"",
        "autoRetry | {'maxRetries': 4} | autoRetry.maxRetries must be 1, 2, or 3, but was \"4\"",
        "autoRetry | {'maxRetries': 'two'} | autoRetry.maxRetries must be a whole number,"
            + " but was \"two\"",
        "autoRetry | {'statuses': ['busy', 'completed']} | autoRetry.statuses must be one of"
            + " no-answer, busy, failed, error, but was \"completed\"",
        "autoRetry | {'statuses': ['busy', null]} | autoRetry.statuses must be one of no-answer,"
            + " busy, failed, error, but was \"null\"",
        "autoRetry | {'statuses': ['busy', '']} | autoRetry.statuses must be one of no-answer,"
            + " busy, failed, error, but was \"\"",
        "autoRetry | {'intervalsMinutes': [30, null]} | autoRetry.intervalsMinutes must be whole"
            + " numbers of minutes from 1 to 10080 (a week), but was \"null\"",
        "autoRetry | {'intervalsMinutes': [30, 0]} | autoRetry.intervalsMinutes must be whole"
            + " numbers of minutes from 1 to 10080 (a week), but was \"0\"",
        "autoRetry | {'intervalsMinutes': {'a': 1}} | autoRetry.intervalsMinutes must be whole"
            + " numbers of minutes from 1 to 10080 (a week), but was \"{a=1}\"",
        "type | 'dial' | operation.type must be an operation of this connector, but was \"dial\""
      })
  void makeCall(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.freshCall().field(field, json))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "@ | userData",
        "{'photo': @} | userData.photo",
        "{'photos': [@]} | userData.photos",
        "{'name': 'Asha', 'a b': [1, {'photo': @}]} | userData.\"a b\".photo"
      })
  void aDocumentCannotBeSpoken(String userData, String path) {
    TestJob job = runtime.freshCall();
    String value = userData.replace("@", job.documents().reference("a photo"));

    assertThat(runtime.inputErrorOf(job.field("userData", value)))
        .isEqualTo(
            path
                + " must not contain a document, because the agent can't speak it. Use its values"
                + " instead");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from | 'yesterday' | from must be an ISO 8601 time with a time zone, like"
            + " 2026-08-21T10:35:00+05:30, but was \"yesterday\"",
        "from | null | from is missing. Enter a time like 2026-08-21T10:35:00+05:30",
        "to | '' | to is missing. Enter a time like 2026-08-21T10:35:00+05:30",
        "to | '2026-08-19T00:00:00Z' | to must not be before from, but was"
            + " \"2026-08-19T00:00:00Z\"",
        "from | '2026-08-01T00:00:00Z' | from must be at most 7 days before to (Bolna's maximum),"
            + " but was \"2026-08-01T00:00:00Z\"",
        "callType | 'sideways' | callType must be inbound, outbound, or any, but was \"sideways\"",
        "provider | 'x' | provider must be one of plivo, twilio, exotel, vobiz, sip-trunk,"
            + " websocket, web-call, any, but was \"x\"",
        "answeredByVoicemail | 'x' | answeredByVoicemail must be true, false, or any, but was"
            + " \"x\"",
        "batchId | 'x' | batchId must be a batch ID of 32 characters: digits and letters a to f,"
            + " but was \"x\"",
        "pageNumber | 0 | pageNumber must be a whole number from 1, but was \"0\"",
        "pageSize | 51 | pageSize must be a whole number from 1 to 50, but was \"51\""
      })
  void listCalls(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(TestJob.of(LIST).field(field, json))).isEqualTo(sentence);
  }

  @Test
  void anUnknownStatusFilterIsReportedWithAllAcceptedOnes() {
    assertThat(runtime.inputErrorOf(TestJob.of(LIST).field("status", "'done'")))
        .startsWith("status must be one of scheduled, queued,")
        .endsWith(", but was \"done\"");
  }

  @ParameterizedTest
  @CsvSource({"stopCall", "getCall", "getCallLog"})
  void operationsOnACallNeedItsId(String type) {
    TestJob job = TestJob.of("{'type': '" + type + "'}");

    assertThat(runtime.inputErrorOf(job))
        .isEqualTo("executionId is missing. Enter the ID that \"Make call\" returned");
    assertThat(runtime.inputErrorOf(job.field("executionId", "'../user/me'")))
        .isEqualTo(
            "executionId must be the execution ID that \"Make call\" returned, like"
                + " 123e4567-e89b-12d3-a456-426614174000, but was \"../user/me\"");
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    String sentence =
        runtime.inputErrorOf(
            TestJob.of("{'type': 'makeCall', 'recipientPhoneNumber': 'x', 'scheduledAt': 'noon'}"));

    assertThat(sentence)
        .contains("agentId is missing")
        .contains(". scheduledAt must be an ISO 8601 time")
        .contains(". recipientPhoneNumber must be");
  }

  @Test
  void missingInputsAreReported() {
    TestJob job = runtime.freshCall();
    assertThat(runtime.inputErrorOf(job.with("operation", TestJson.of("null"))))
        .isEqualTo("operation is missing. Select one in the panel");
    assertThat(runtime.inputErrorOf(job.with("operation", TestJson.of("{}"))))
        .startsWith("operation.type must be an operation of this connector");
    assertThat(runtime.inputErrorOf(job.with("authentication", TestJson.of("null"))))
        .isEqualTo("the API key is missing. Reference a secret, or choose an existing credential");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'apiKey': ' '} | the API key is missing. Set it to {{secrets.BOLNA_API_KEY}}",
        "{'apiKey': 'key-x\\n1'} | the API key must contain only visible ASCII characters",
        "{'apiKey': {'key-x': 'key-x'}} | authentication.apiKey must be a string, but was"
            + " something",
        "'key-x' | authentication must be a context"
      })
  void theKeyIsInNoSentence(String authentication, String sentence) {
    String said =
        runtime.inputErrorOf(
            runtime.freshCall().with("authentication", TestJson.of(authentication)));

    assertThat(said).contains(sentence).doesNotContain("key-x");
  }

  @Test
  void aLongValueIsShownInPart() {
    assertThat(
            runtime.inputErrorOf(
                runtime.freshCall().field("recipientPhoneNumber", "'" + "9".repeat(500) + "'")))
        .endsWith("but was \"" + "9".repeat(80) + "…\"");
  }

  @Test
  void theRequestHidesTheKey() {
    CallInput request = runtime.freshCall().context().bindVariables(CallInput.class);

    assertThat(request.toString()).contains("***").doesNotContain(TestJob.KEY, "+91");
  }
}
