package io.github.camundabolna.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake in the panel gives one sentence that says what to do, before anything is sent. */
class CallingBoxCallInputTest {

  private static final String LIST =
      "{'type': 'listCallingBoxCalls', 'createdFrom': '2026-08-20T00:00:00Z',"
          + " 'createdUntil': '2026-08-21T00:00:00Z'}";

  @AutoClose private final CallingBoxCallFixture runtime = new CallingBoxCallFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "script | null | script is missing. Choose an agent or a prompt in the panel",
        "script | {'form': 'robot'} | script.form must be agent or prompt, but was \"robot\"",
        "script | {'form': 'agent'} | script.agentId is missing. Copy the agent ID from the"
            + " CallingBox dashboard",
        "script | {'form': 'agent', 'agentId': ' ', 'prompt': 'Ask.'} | script.agentId is missing."
            + " Copy the agent ID from the CallingBox dashboard",
        "script | {'form': 'agent', 'agentId': 'my agent'} | script.agentId must be an agent ID"
            + " like b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f, but was \"my agent\"",
        "script | {'form': 'prompt'} | script.prompt is missing. Enter what to say and ask in the"
            + " call",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'returns': 'rating'} | script.returns must"
            + " be a context of names and types, like {rating: \"number\"}, but was a text",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'returns': ['rating']} | script.returns"
            + " must be a context of names and types, like {rating: \"number\"}, but was a list",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'returns': {}} | script.returns must name"
            + " at least one field, like {rating: \"number\"}, but was an empty context. For none,"
            + " clear it",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'returns': {'rating': null}} |"
            + " script.returns.rating is missing. Enter a type like \"string\" or \"boolean\"",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'language': 'fr'} | script.language must be"
            + " en, es, or any, but was \"fr\"",
        "script | {'form': 'prompt', 'prompt': 'Ask.', 'voicemailAction': 'sing'} |"
            + " script.voicemailAction must be hangup, leave_message, or any, but was \"sing\"",
        "to | '' | to is missing. Enter a phone number like +14155550123",
        "to | null | to is missing. Enter a phone number like +14155550123",
        "to | '415 555 0123' | to must be +1 and ten digits, like +14155550123, but was"
            + " \"415 555 0123\"",
        "to | '+1 (415) 555-0199' | to must be +1 and ten digits, like +14155550199, but was"
            + " \"+1 (415) 555-0199\"",
        "to | '+447911123456' | to must be +1 and ten digits, like +14155550123, but was"
            + " \"+447911123456\"",
        "to | '+1415555' | to must be +1 and ten digits, like +14155550123, but was \"+1415555\"",
        "fromNumber | '123' | fromNumber must be +1 and ten digits, like +14155550123, but was"
            + " \"123\"",
        "context | {'name': null} | context.name is null. Correct the expression, or provide a"
            + " text, like if x = null then \"\" else x",
        "context | {'lines': [{'sku': 'A'}, {'sku': null}]} | context.lines[2].sku is null."
            + " Correct the expression, or provide a text, like if x = null then \"\" else x",
        "context | 'Zoe' | context must be a context like {name: \"Asha\"}, but was" + " \"Zoe\"",
        "metadata | 'order 7' | metadata must be a context, but was a text",
        "metadata | {'camunda_element_instance_key': 1} | metadata must not contain"
            + " \"camunda_element_instance_key\": the connector sets it to prevent duplicate calls",
        "webhookUrl | 'http://camunda.example.com/x' | webhookUrl must start with https:// because"
            + " events contain what was said in a call, but was \"http://camunda.example.com/x\"",
        "webhookUrl | 'camunda.example.com' | webhookUrl must be a URL like"
            + " https://camunda.example.com/inbound/callingbox, but was \"camunda.example.com\"",
        "type | 'dial' | operation.type must be an operation of this connector, but was \"dial\""
      })
  void placeCall(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.freshCall().field(field, json))).isEqualTo(sentence);
  }

  @Test
  void noMistakeShowsTheQueryOfTheUrl() {
    TestJob job = runtime.freshCall().field("webhookUrl", "'ftp://a.example/x?token=s3cret'");

    assertThat(runtime.inputErrorOf(job)).contains("webhookUrl").doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"@ | context", "{'photo': @} | context.photo", "{'all': [@]} | context.all"})
  void aDocumentCannotBeSpoken(String context, String path) {
    TestJob job = runtime.freshCall();
    String value = context.replace("@", job.documents().reference("a photo"));

    assertThat(runtime.inputErrorOf(job.field("context", value)))
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
        "createdFrom | 'yesterday' | createdFrom must be an ISO 8601 time with a time zone, like"
            + " 2026-08-21T10:35:00+05:30, but was \"yesterday\"",
        "createdFrom | null | createdFrom is missing. Enter a time like 2026-08-21T10:35:00+05:30",
        "createdUntil | '' | createdUntil is missing. Enter a time like 2026-08-21T10:35:00+05:30",
        "createdUntil | '2026-08-19T00:00:00Z' | createdUntil must not be before createdFrom, but"
            + " was \"2026-08-19T00:00:00Z\"",
        "agentId | 'x' | agentId must be an agent ID like b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f,"
            + " but was \"x\"",
        "phoneNumber | '555' | phoneNumber must be in E.164 format, like +14155550123, but was"
            + " \"555\"",
        "status | 'no-answer' | status must be one of queued, initiated, ringing, in_progress,"
            + " completed, no_answer, busy, canceled, failed, any, but was \"no-answer\"",
        "direction | 'sideways' | direction must be inbound, outbound, or any, but was"
            + " \"sideways\"",
        "resultStatus | 'done' | resultStatus must be one of pending, completed, failed, any, but"
            + " was \"done\"",
        "metadata | ['orderId'] | metadata must be a context, but was a list",
        "maxResults | 0 | maxResults must be a whole number from 1 to 1000, but was \"0\"",
        "maxResults | 1001 | maxResults must be a whole number from 1 to 1000, but was \"1001\""
      })
  void listCalls(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.job(LIST).field(field, json))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getCallingBoxCall", "getTranscript"})
  void callIdIsRequiredAndChecked(String type) {
    TestJob job = runtime.job("{'type': '" + type + "', 'callId': ''}");

    assertThat(runtime.inputErrorOf(job))
        .isEqualTo("callId is missing. Enter the ID that \"Place call\" returned");
    assertThat(runtime.inputErrorOf(job.field("callId", "'../agents'")))
        .isEqualTo(
            "callId must be the call ID that \"Place call\" returned, like"
                + " 3c90c3cc-0d44-4b50-8888-8dd25736052a, but was \"../agents\"");
  }
}
