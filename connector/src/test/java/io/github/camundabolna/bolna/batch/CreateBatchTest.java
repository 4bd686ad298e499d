package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.contact.DuplicateReport;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is made of what a person fills in. */
class CreateBatchTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;

  @Test
  void createSendsTheContactsAndSchedulesThem() {
    CreateBatch.Result result = runtime.create(runtime.freshCreate());

    assertThat(result)
        .isEqualTo(
            new CreateBatch.Result(
                "%032x".formatted(1),
                "scheduled",
                BatchConnectorFixture.FILE,
                2,
                new DuplicateReport(0, 0, List.of()),
                LeftOutReport.NONE,
                "2026-08-21T05:10:00Z"));
    assertThat(only().form())
        .containsEntry("agent_id", FakeBatches.AGENT)
        .containsEntry(
            "file",
            """
            contact_number,camunda_contact_key,name,amount\r
            +919876543210,1,Asha,12.5\r
            +919876543211,2,Ravi,\r
            """);
    assertThat(only().times()).containsExactly("2026-08-21T05:10:00.000+00:00");
  }

  private FakeBatch only() {
    assertThat(bolna.batches()).hasSize(1);
    return bolna.batches().get(0);
  }

  @Test
  void everyFieldOfCreateIsSent() {
    TestJob job =
        runtime
            .freshCreate()
            .field("name", "'reminders'")
            .field("fromPhoneNumbers", "['+918035739222', '+918035739223']")
            .field("webhookUrl", "'https://example.com/hook'")
            .field("start", "'at'")
            .field("scheduledAt", "'2026-08-21T16:04:00+05:30'")
            .field("bypassCallGuardrails", "true")
            .field("autoRetry", "{'enabled': true, 'maxRetries': 1, 'statuses': ['busy']}");

    CreateBatch.Result result = runtime.create(job);

    assertThat(result.fileName()).isEqualTo("reminders-a30053dd-2251799813685249.csv");
    assertThat(result.startsAt()).isEqualTo("2026-08-21T10:40:00Z");
    assertThat(only().form())
        .containsEntry("fileName", "reminders-a30053dd-2251799813685249.csv")
        .containsEntry("from_phone_numbers", "+918035739222,+918035739223")
        .containsEntry("webhook_url", "https://example.com/hook")
        .containsEntry(
            "retry_config",
            "{\"enabled\":true,\"max_retries\":1,\"retry_on_statuses\":[\"busy\"]}");
    assertThat(only().form().get("file"))
        .as("after which endings Bolna retries travels with each call")
        .startsWith("contact_number,camunda_contact_key,name,amount,camunda_auto_retry\r\n")
        .contains("+919876543210,1,Asha,12.5,\"busy,120min\"\r\n");
    assertThat(only().times()).containsExactly("2026-08-21T16:04:00.000+05:30");
  }

  @Test
  void oneNumberToCallFromNeedsNoList() {
    runtime.run(runtime.freshCreate().field("fromPhoneNumbers", "'+918035739222'"));
    assertThat(only().form()).containsEntry("from_phone_numbers", "+918035739222");
  }

  @Test
  void aBatchThatIsToBeScheduledLaterIsOnlyMade() {
    CreateBatch.Result result = runtime.create(runtime.freshCreate().field("start", "'later'"));
    assertThat(result.status()).isEqualTo("created");
    assertThat(result.startsAt()).isNull();
    assertThat(only().times()).isEmpty();
  }

  @Test
  void duplicatesAreDroppedAndReportedByDefault() {
    String list =
        "'list': [{'p': '+919876543210', 'id': 'a'}, {'p': '+919876543210', 'id': 'b'}],"
            + " 'phoneColumn': 'p', 'keyColumn': 'id'";
    CreateBatch.Result result =
        runtime.create(runtime.freshCreate().field("contacts", "{" + list + "}"));

    assertThat(result.contacts()).isEqualTo(1);
    assertThat(result.duplicates())
        .isEqualTo(
            new DuplicateReport(
                1, 1, List.of(new DuplicateReport.Duplicate("+919876543210", 2, List.of(1, 2)))));
    assertThat(only().form().get("file")).contains("+919876543210,a").doesNotContain(",b");
    assertThat(
            runtime
                .create(
                    runtime
                        .freshCreate()
                        .withKey(2)
                        .field("contacts", "{" + list + ", 'duplicates': 'keep'}"))
                .contacts())
        .isEqualTo(2);
  }

  @Test
  void contactsComeAsADocumentOrAListOfOne() {
    TestJob job = runtime.freshCreate();
    String reference = job.documents().reference("phone;name\n+919876543210;Zoë\n");
    String fields = "'from': 'document', 'phoneColumn': 'phone', 'document': ";

    runtime.run(job.field("contacts", "{" + fields + reference + "}"));
    runtime.run(job.withKey(2).field("contacts", "{" + fields + "[" + reference + "]}"));

    assertThat(bolna.batches())
        .hasSize(2)
        .allSatisfy(
            batch ->
                assertThat(batch.form().get("file"))
                    .isEqualTo(
                        "contact_number,camunda_contact_key,name\r\n+919876543210,2,Zoë\r\n"));
  }

  @Test
  void aCorrectedAgentDoesNotGetASecondBatch() {
    TestJob job = runtime.freshCreate();
    runtime.run(job);
    String other = "0a1b2c3d-0000-4000-8000-00000000000b";

    ConnectorException failure = runtime.failureOf(job.field("agentId", "'" + other + "'"));

    assertThat(failure)
        .hasMessage(
            "an earlier attempt may have created a batch for agent %s. Delete it, then enter the element again"
                .formatted(FakeBatches.AGENT));
    assertThat(runtime.bolna.batches()).hasSize(1);
  }

  @Test
  void aCorrectedAgentGetsABatchOnlyIfTheFirstRequestWasRefused() {
    TestJob refused = runtime.freshCreate().withKey(7);
    TestJob lost = runtime.freshCreate().withKey(8);
    runtime.bolna.listNothing().respondInstead("POST /batches", TestResponses.json(422, "{}"));
    runtime.failureOf(refused);
    runtime.bolna.respondInstead("POST /batches", TestResponses.json(500, "{}"));
    runtime.failureOf(lost);
    String other = "'0a1b2c3d-0000-4000-8000-00000000000b'";

    assertThat(runtime.failureOf(lost.field("agentId", other)))
        .hasMessageContaining("an earlier attempt may have created a batch for agent");
    assertThat(runtime.create(refused.field("agentId", other)).status()).isEqualTo("scheduled");
  }
}
