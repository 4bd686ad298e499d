package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It's Friday, 10:35 in India, and 1:05 in New York. */
class MakeCallGuardsTest {

  private static final String OPEN =
      "'window': {'outside': 'refuse', 'days': 'Mon-Fri', 'from': '09:00', 'to': '20:00'}";

  private static final String CLOSED =
      "'window': {'outside': 'refuse', 'days': 'Mon-Fri', 'from': '11:00', 'to': '20:00'}";

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        CLOSED + " | BOLNA_OUTSIDE_WINDOW",
        OPEN + ", 'timeZone': 'America/New_York' | BOLNA_OUTSIDE_WINDOW",
        "'recipients': {'limitCountries': true, 'countries': 'US, GB'} | BOLNA_COUNTRY_NOT_ALLOWED",
        "'recipients': {'doNotCall': 'list', 'doNotCallList': ['098765-43210']}"
            + " | BOLNA_ON_DO_NOT_CALL_LIST",
        "'requireConsent': true, 'consent': false | BOLNA_NO_CONSENT",
        "'requireConsent': true, 'consent': null | BOLNA_NO_CONSENT",
        "'requireConsent': true | BOLNA_NO_CONSENT"
      })
  void aRefusedCallIsAnErrorOfItsOwnAndNothingIsSent(String guards, String code) {
    ConnectorException failure = runtime.failureOf(guarded(guards));

    assertThat(failure.getErrorCode()).isEqualTo(code);
    assertThat(failure.getCause())
        .as("the runtime sets retries to 0 for this cause only")
        .isInstanceOf(ConnectorInputException.class);
    assertThat(failure).hasMessageEndingWith("No one was called");
    assertThat(failure.getMessage()).as("personal data").doesNotContain("9876543210");
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @Test
  void aRefusalNamesTheNextOpening() {
    assertThat(runtime.failureOf(guarded(CLOSED)).getErrorVariables())
        .containsEntry("nextOpening", "2026-08-21T05:30:00Z");
  }

  @Test
  void aCallThatPassesAllGuardsIsPlacedAsBefore() {
    runtime.bolna.withAccount("1000.5", 2);
    runtime.run(
        guarded(
            OPEN
                + ", 'recipients': {'limitCountries': true, 'countries': ['IN'], 'doNotCall':"
                + " 'list', 'doNotCallList': ['+14155550123']}, 'requireConsent': true, 'consent':"
                + " true, 'account': {'check': true, 'minimumBalance': 10, 'maximumCalls': 3}"));

    JsonNode sent = sent();
    assertThat(sent.has("scheduled_at")).isFalse();
    assertThat(sent.path("user_data").path("camunda_consent").asBoolean()).isTrue();
    assertThat(runtime.bolna.count("GET /user/me")).isOne();
    assertThat(runtime.bolna.postCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'window': {'outside': 'off', 'days': null, 'from': null, 'to': null}",
        "'recipients': {'limitCountries': false, 'countries': null, 'doNotCall': 'none'}",
        "'requireConsent': false, 'consent': null",
        "'account': {'check': false, 'minimumBalance': null}",
        "'window': null, 'recipients': null, 'account': null"
      })
  void guardsThatAreOffCheckNothing(String guards) {
    runtime.run(guarded(guards));

    assertThat(sent().path("user_data").has("camunda_consent")).isFalse();
    assertThat(runtime.bolna.requestCount()).isOne();
  }

  @Test
  void aCallIsMovedToTheNextOpening() {
    runtime.run(guarded(CLOSED.replace("refuse", "move")));

    assertThat(sent().path("scheduled_at").asText()).isEqualTo("2026-08-21T05:30:00.000+00:00");
  }

  @Test
  void theWindowIsCheckedForTheScheduledTime() {
    TestJob night = guarded(OPEN).field("scheduledAt", "'2026-08-21T22:00:00+05:30'");
    assertThat(runtime.failureOf(night).getErrorCode()).isEqualTo("BOLNA_OUTSIDE_WINDOW");

    runtime.run(guarded(CLOSED).withKey(2).field("scheduledAt", "'2026-08-21T12:00:00+05:30'"));
    assertThat(sent().path("scheduled_at").asText()).isEqualTo("2026-08-21T12:00:00.000+05:30");
  }

  @Test
  void aTimeThatHasJustPassedIsNow() {
    TestJob late = guarded(CLOSED).field("scheduledAt", "'2026-08-21T10:30:00+05:30'");

    assertThat(runtime.failureOf(late).getErrorVariables())
        .containsEntry("nextOpening", "2026-08-21T05:30:00Z");
  }

  @Test
  void aDocumentHasNumbersThatAreNotCalled() {
    TestJob job = runtime.freshCall();
    String list = job.documents().reference("name;phone\nAsha;098765 43210\n");
    String guards =
        "'recipients': {'doNotCall': 'document', 'doNotCallColumn': 'phone', 'doNotCallDocument': ";

    ConnectorException failure = runtime.failureOf(job.field("guards", "{" + guards + list + "}}"));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_ON_DO_NOT_CALL_LIST");
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'window': {'outside': 'refuse', 'days': 'Mon', 'from': null, 'to': '20:00'}"
            + " | guards.window.from is missing. Enter a time of day like 09:00",
        "'window': {'outside': 'refuse', 'days': null, 'from': '09:00', 'to': '20:00'}"
            + " | guards.window.days is missing. Enter days like Mon-Fri, or a list",
        "'window': {'outside': 'never'} | guards.window.outside must be off, refuse, or move, but"
            + " was \"never\"",
        "'timeZone': 'India' | guards.timeZone must be a time zone like Asia/Kolkata, but was"
            + " \"India\"",
        "'recipients': {'limitCountries': true, 'countries': null}"
            + " | guards.recipients.countries is missing. Enter country codes like IN, US",
        "'recipients': {'doNotCall': 'list', 'doNotCallList': null}"
            + " | guards.recipients.doNotCallList is missing. Provide a FEEL list of phone numbers,"
            + " or choose None",
        "'recipients': {'doNotCall': 'document', 'doNotCallDocument': null}"
            + " | guards.recipients.doNotCallDocument is missing. Provide one document, or choose"
            + " None",
        "'recipients': {'doNotCall': 'list', 'doNotCallList': ['+919876543211', null]} |"
            + " guards.recipients.doNotCallList[2] must be one phone number, but was \"null\"."
            + " Nothing was sent",
        "'account': {'check': true} | guards.account.minimumBalance and guards.account.maximumCalls"
            + " are missing. Enter at least one of them",
        "'requireConsent': true, 'consent': 'yes'"
            + " | guards.consent must be true or false, but was \"yes\""
      })
  void aGuardThatIsOnNeverPassesBecauseOfAMissingOrWrongValue(String guards, String message) {
    assertThat(runtime.inputErrorOf(guarded(guards))).isEqualTo(message);
  }

  @Test
  void theAccountNeedsMoneyAndLines() {
    runtime.bolna.withAccount("999.99", 10);
    String guard = "'account': {'check': true, ";

    assertThat(codeOf(1, guard + "'minimumBalance': 10}")).isEqualTo("BOLNA_BALANCE_BELOW_MINIMUM");
    assertThat(codeOf(2, guard + "'maximumCalls': 10}")).isEqualTo("BOLNA_TOO_MANY_CALLS");
    assertThat(runtime.bolna.count("GET /user/me")).as("shared").isOne();
    assertThat(runtime.bolna.postCount()).isZero();
  }

  @Test
  void anAccountThatCannotBeReadMakesTheJobComeBack() {
    runtime.bolna.failAccount(
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"));

    ConnectorException failure =
        runtime.failureOf(guarded("'account': {'check': true, 'maximumCalls': 10}"));

    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.bolna.postCount()).isZero();
  }

  private String codeOf(long key, String guards) {
    return runtime.failureOf(guarded(guards).withKey(key)).getErrorCode();
  }

  private TestJob guarded(String guards) {
    return runtime.freshCall().field("guards", "{" + guards + "}");
  }

  private JsonNode sent() {
    RecordedRequest call =
        runtime.bolna.requests().stream()
            .filter(request -> request.getRequestLine().startsWith("POST /call "))
            .reduce((first, next) -> next)
            .orElseThrow();
    return TestJson.of(call.getBody().utf8());
  }
}
