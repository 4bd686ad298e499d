package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.contact.LeftOutReport.LeftOut;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** It's Friday, 10:35 in India, and 1:05 in New York. */
class CreateBatchGuardsTest {

  private static final String CONTACTS =
      """
      {'from': 'list', 'keyColumn': 'id', 'list': [
        {'contact_number': '+919876543210', 'id': 'asha', 'ok': true, 'zone': ''},
        {'contact_number': '+919876543211', 'id': 'ravi', 'ok': true, 'zone': 'America/New_York'},
        {'contact_number': '+919876543212', 'id': 'mira', 'ok': false, 'zone': ''},
        {'contact_number': '+14155550123', 'id': 'joe', 'ok': true, 'zone': ''}]}\
      """;

  private static final String WINDOW =
      "'window': {'outside': 'refuse', 'days': 'Mon-Fri', 'from': '09:00', 'to': '20:00'}";

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  private final FakeBatches bolna = runtime.bolna;

  @Test
  void refusedContactsAreLeftOutAndReported() {
    CreateBatch.Result result =
        runtime.create(
            guarded(
                "'recipients': {'limitCountries': true, 'countries': 'IN', 'doNotCall': 'list',"
                    + " 'doNotCallList': ['098765 43211']}, 'requireConsent': true,"
                    + " 'consentColumn': 'ok'"));

    assertThat(result.contacts()).isOne();
    assertThat(result.leftOut())
        .isEqualTo(
            new LeftOutReport(
                3,
                Map.of(
                    "BOLNA_ON_DO_NOT_CALL_LIST", 1,
                    "BOLNA_NO_CONSENT", 1,
                    "BOLNA_COUNTRY_NOT_ALLOWED", 1),
                List.of(
                    new LeftOut("+919876543211", "ravi", "BOLNA_ON_DO_NOT_CALL_LIST"),
                    new LeftOut("+919876543212", "mira", "BOLNA_NO_CONSENT"),
                    new LeftOut("+14155550123", "joe", "BOLNA_COUNTRY_NOT_ALLOWED"))));
    assertThat(only().form().get("file"))
        .as("the consent is stored with the call")
        .isEqualTo(
            """
            contact_number,camunda_contact_key,id,ok,zone\r
            +919876543210,asha,asha,true,\r
            """);
  }

  @Test
  void theWindowIsThatOfEachContactAtTheStart() {
    CreateBatch.Result result = runtime.create(guarded(WINDOW + ", 'timeZoneColumn': 'zone'"));

    assertThat(result.leftOut().first())
        .extracting(LeftOut::contactKey)
        .as("one by the column, one by the number")
        .containsExactly("ravi", "joe");
    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:10:00Z");
  }

  @Test
  void theStartIsMovedUntilTheWindowIsOpenForAllContacts() {
    CreateBatch.Result result =
        runtime.create(
            guarded(
                "'timeZoneColumn': 'zone', 'window': {'outside': 'move', 'days': 'Mon-Fri',"
                    + " 'from': '08:00', 'to': '21:30'}"));

    assertThat(result.contacts()).isEqualTo(4);
    assertThat(result.leftOut()).isEqualTo(LeftOutReport.NONE);
    assertThat(result.startsAt())
        .as("eight in San Francisco, eleven in New York, half past eight in India")
        .isEqualTo("2026-08-21T15:00:00Z");
  }

  /** Bolna would refuse that time when the batch exists already. */
  @Test
  void noBatchIsCreatedIfItsStartIsMovedBeyondThirtyDays() {
    TestJob job =
        guarded("'window': {'outside': 'move', 'days': 'Mon-Fri', 'from': '08:00', 'to': '21:30'}")
            .field("start", "'at'")
            .field("scheduledAt", "'2026-09-19T12:00:00+05:30'");

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    assertThat(failure)
        .hasMessage(
            "guards.window must open within 30 days from now (Bolna's maximum), but opens next at"
                + " 2026-09-21T15:00:00Z. No batch was created");
    assertThat(bolna.count("POST")).isZero();
  }

  @Test
  void noBatchIsCreatedIfTheWindowIsNeverOpenForAllContacts() {
    assertThat(codeOf(WINDOW.replace("refuse", "move"))).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(bolna.count("POST")).isZero();
  }

  @Test
  void aListThatHasRefusedContactsCanBeRejected() {
    ConnectorException failure =
        runtime.failureOf(
            guarded("'refused': 'fail', 'requireConsent': true, 'consentColumn': 'ok'"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_CONTACTS_REFUSED");
    assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    assertThat(failure)
        .hasMessage(
            "No batch was created. 1 of 4 contacts are refused:\n"
                + "+919876543212 (contact mira): BOLNA_NO_CONSENT");
    assertThat(bolna.count("POST")).isZero();
  }

  @Test
  void aListWithoutAnyoneToCallIsRejected() {
    assertThat(
            codeOf(
                "'recipients': {'limitCountries': true, 'countries': 'DE', 'doNotCall': 'none'}"))
        .isEqualTo("BOLNA_CONTACTS_REFUSED");
    assertThat(bolna.count("POST")).isZero();
  }

  @Test
  void theAccountIsCheckedOnce() {
    bolna.respondInstead(
        "GET /user/me",
        TestResponses.json(200, "{\"id\":\"me\",\"wallet\":100,\"concurrency\":{\"current\":1}}"));

    assertThat(codeOf("'account': {'check': true, 'minimumBalance': 2}"))
        .isEqualTo("BOLNA_BALANCE_BELOW_MINIMUM");
    runtime.create(guarded("'account': {'check': true, 'minimumBalance': 1}").withKey(2));

    assertThat(bolna.count("GET /user/me")).isOne();
    assertThat(bolna.batches()).hasSize(1);
  }

  @Test
  void aWindowNeedsAStartAndColumnsHaveToExist() {
    assertThat(runtime.inputErrorOf(guarded(WINDOW).field("start", "'later'")))
        .startsWith("guards.window needs a start of the batch");
    assertThat(runtime.inputErrorOf(guarded("'requireConsent': true, 'consentColumn': null")))
        .startsWith("guards.consentColumn is missing");
    assertThat(
            runtime
                .failureOf(guarded("'requireConsent': true, 'consentColumn': 'consent'"))
                .getMessage())
        .isEqualTo("guards.consentColumn must be a column of the contacts, but was \"consent\"");
  }

  private String codeOf(String guards) {
    return runtime.failureOf(guarded(guards)).getErrorCode();
  }

  private TestJob guarded(String guards) {
    return runtime.freshCreate().field("contacts", CONTACTS).field("guards", "{" + guards + "}");
  }

  private FakeBatch only() {
    assertThat(bolna.batches()).hasSize(1);
    return bolna.batches().get(0);
  }
}
