package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent for what cannot be sent, and a person reads why. */
class BatchInputTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "agentId | null | agentId is missing. Copy the agent ID from the Bolna dashboard",
        "agentId | 'my agent' | agentId must be an agent ID like"
            + " 123e4567-e89b-12d3-a456-426655440000, but was \"my agent\"",
        "name | 'a b' | name must be 1 to 60 letters, digits, - or _, starting with a letter or"
            + " digit, but was \"a b\"",
        "contacts | null | contacts are missing. Provide a list or a CSV document",
        "contacts | {'from': 'file'} | contacts.from must be list or document, but was \"file\"",
        "contacts | {'from': 'list'} | contacts.list is missing. Provide a FEEL list of contexts",
        "contacts | {'from': 'document'} | contacts.document is missing. Provide a CSV document",
        "contacts | {'from': 'document', 'document': []} | contacts.document is missing."
            + " Provide a CSV document",
        "contacts | {'from': 'document', 'document': 'people.csv'} | contacts.document"
            + " must be a document, like the value of a file picker, but was \"people.csv\"",
        "contacts | {'from': 'document', 'document': 'https://a.example/c.csv?token=tell-nobody'} |"
            + " contacts.document must be a document, like the value of a file picker, but was"
            + " \"https://a.example/c.csv?***\"",
        "contacts | {'from': 'document', 'document': 'https://a.example,https://b:tell@c.example'}"
            + " | contacts.document must be a document, like the value of a file picker, but was"
            + " something else",
        "contacts | {'from': 'document', 'document': 'Link: https://b:tell@c.example'}"
            + " | contacts.document must be a document, like the value of a file picker, but was"
            + " something else",
        "name | {'a': 'https://a.example/?token=tell-nobody'} | name must be a string, but was"
            + " something else",
        "contacts | {'list': [], 'duplicates': 'no'} | contacts.duplicates must be drop, keep, or"
            + " fail, but was \"no\"",
        "contacts | {'from': 'document', 'document': [null]} | contacts.document is missing."
            + " Provide a CSV document",
        "fromPhoneNumbers | ['+918035739222', null] | fromPhoneNumbers must be in E.164 format,"
            + " like +919876543210, but was \"null\"",
        "fromPhoneNumbers | ['+918035739222', '123'] | fromPhoneNumbers must be in E.164 format,"
            + " like +919876543210, but was \"123\"",
        "fromPhoneNumbers | '123' | fromPhoneNumbers must be in E.164 format, like +919876543210,"
            + " but was \"123\"",
        "webhookUrl | 'example.com/x' | webhookUrl must be a URL that starts with https:// or"
            + " http://, but was \"example.com/x\"",
        "webhookUrl | 'htps://x.example/y?token=tell-nobody' | webhookUrl must be a URL that starts"
            + " with https:// or http://, but was \"htps://x.example/y?***\"",
        "autoRetry | {'enabled': true, 'intervalsMinutes': [30, 1.9]} | autoRetry.intervalsMinutes"
            + " must be whole numbers of minutes from 1 to 10080 (a week), but was \"1.9\"",
        "autoRetry | {'enabled': true, 'intervalsMinutes': ['soon']} | autoRetry.intervalsMinutes"
            + " must be whole numbers of minutes from 1 to 10080 (a week), but was \"soon\"",
        "start | 'now' | start must be soon, at, or later, but was \"now\"",
        "start | 'at' | scheduledAt is missing. Enter a time like 2026-08-21T10:30:00+05:30, or"
            + " choose to start as soon as possible",
        "scheduledAt | 'tomorrow' | scheduledAt must be an ISO 8601 time with a time zone, like"
            + " 2026-08-21T10:35:00+05:30, but was \"tomorrow\"",
        "autoRetry | {'maxRetries': 4} | autoRetry.maxRetries must be 1, 2, or 3, but was \"4\""
      })
  void eachFieldOfCreateHasItsSentence(String field, String value, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.freshCreate().field(field, value))).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-08-21T05:06:00Z", "2026-08-20T05:06:00Z", "2026-10-21T05:06:00Z"})
  void aTimeThatBolnaWouldRefuseIsRefusedBeforeABatchIsMade(String time) {
    TestJob job =
        runtime.freshCreate().field("start", "'at'").field("scheduledAt", "'" + time + "'");
    assertThat(runtime.inputErrorOf(job))
        .startsWith("scheduledAt must ")
        .endsWith("\"" + time + "\"");
  }

  @Test
  void everyBadContactIsNamed() {
    TestJob job =
        runtime
            .freshCreate()
            .field(
                "contacts",
                "{'list': [{'contact_number': '123'}, {'contact_number': '+919876543210'}, {}]}");
    assertThat(runtime.inputErrorOf(job))
        .contains("contact 1")
        .contains("contact 3")
        .contains("123");
  }

  @Test
  void aContactThatIsNoContextIsNamed() {
    TestJob job = runtime.freshCreate().field("contacts", "{'list': ['+919876543210']}");
    assertThat(runtime.inputErrorOf(job)).contains("contact 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'photo': @} | photo must not contain a document",
        "{'photo': [1, @]} | photo must not contain a document",
        "{'a': {'b c': {'d': @}}} | a.\"b c\".d must not contain a document",
        "{'contact_number': @} | contact_number must not contain a document"
      })
  void aDocumentInAContactIsNamed(String contact, String sentence) {
    assertThat(refusalOfContact(contact))
        .isEqualTo(
            "contacts can't be sent: 1 of 2 contacts are invalid\ncontact 2: "
                + sentence
                + ", because the agent can't speak it. Use its values instead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@", "[@]"})
  void aDocumentInsteadOfAContactIsNamed(String contact) {
    assertThat(refusalOfContact(contact))
        .endsWith(
            "\n"
                + "contact 2: must be a context like {contact_number: \"+919876543210\", name:"
                + " \"Asha\"}, but was a document");
  }

  /**
   * @param contact with {@code @} for a document
   */
  private String refusalOfContact(String contact) {
    TestJob job = runtime.freshCreate();
    String reference = job.documents().reference("a file");
    String contacts =
        "{'list': [{'contact_number': '+919876543210'}, " + contact.replace("@", reference) + "]}";
    return runtime.inputErrorOf(job.field("contacts", contacts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduleBatch", "stopBatch", "getBatch", "deleteBatch"})
  void aBatchIdIsNeededAndHasItsForm(String operation) {
    assertThat(runtime.inputErrorOf(runtime.freshJob("{'type': '" + operation + "'}")))
        .isEqualTo("batchId is missing. Enter the ID that \"Create batch\" returned");
    assertThat(
            runtime.inputErrorOf(
                runtime.freshJob("{'type': '" + operation + "', 'batchId': '../user/me'}")))
        .isEqualTo(
            "batchId must be a batch ID of 32 characters: digits and letters a to f, but was"
                + " \"../user/me\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'atMost': 0 | atMost must be a whole number from 1 to 500, but was \"0\"",
        "'atMost': 'many' | atMost must be a whole number, but was \"many\"",
        "'status': 'done' | status must be one of created, processed, scheduled, queued, running,"
            + " executed, completed, stopped, failed, canceled, but was \"done\""
      })
  void aListHasItsLimits(String field, String sentence) {
    String operation =
        "{'type': 'listBatches', 'agentId': '" + FakeBatches.AGENT + "', " + field + "}";
    assertThat(runtime.inputErrorOf(runtime.freshJob(operation))).isEqualTo(sentence);
  }

  @Test
  void anUnknownOperationIsNamed() {
    assertThat(runtime.inputErrorOf(runtime.freshJob("{'type': 'pauseBatch'}")))
        .isEqualTo("operation.type must be an operation of this connector, but was \"pauseBatch\"");
  }

  @Test
  void aListThatIsTooLargeForAVariableMustBeADocument() {
    String name = "x".repeat(1000);
    String row = "{'contact_number': '+919876543210', 'name': '" + name + "'},";
    TestJob job =
        runtime
            .freshCreate()
            .with(
                "operation",
                TestJson.of(
                    "{'type': 'createBatch', 'agentId': '"
                        + FakeBatches.AGENT
                        + "', 'contacts': {'list': ["
                        + row.repeat(1600)
                        + "{}]}}"));
    assertThat(runtime.inputErrorOf(job)).contains("document").contains("1.5 MB");
  }

  @Test
  void requestShowsNeitherSecretNorContactsWhereItIsLogged() {
    TestJob job =
        runtime.freshCreate().field("webhookUrl", "'https://host/inbound/bolna?token=tell-nobody'");

    assertThat(job.context().bindVariables(BatchInput.class).toString())
        .contains("https://host/inbound/bolna?***")
        .doesNotContain("tell-nobody", TestJob.KEY, "contact_number", "+91");
  }
}
