package io.github.camundabolna.bolna.client.subaccount;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJson;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubAccountClientTest {

  private static final String ID = "5416892b-9052-47d6-92e3-85ac51426903";
  private static final String KEY = "sa-b33f4fbf011d4661a273a46b11d185f8";
  private static final UsagePeriod DEFAULT = new UsagePeriod(Optional.empty(), Optional.empty());
  private static final SubAccountRequest SMALL =
      new SubAccountRequest("a", 0, Optional.empty(), Optional.empty());
  private static final TenantDatabase DATABASE =
      new TenantDatabase("h", "n", "5432", "u", new SecretValue("db-password-1"));

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void createSendsEveryFieldAndReadsNoKey() {
    bolna.enqueue(
        200,
        """
        {"id": "5416892b-9052-47d6-92e3-85ac51426903", "name": "alpha-007", "user_id": "u1",
         "organization_id": "o1", "api_key": "sa-b33f4fbf011d4661a273a46b11d185f8",
         "multi_tenant": true, "db_host": "h", "db_name": "n", "db_port": "5432", "db_user": "u",
         "db_password": "p", "min_concurrency": 5, "max_concurrency": 20,
         "created_at": "2025-01-23T01:14:37Z", "updated_at": "2025-01-23T01:14:37Z"}\
        """);

    SubAccount created =
        bolna
            .subAccounts()
            .create(new SubAccountRequest("alpha-007", 5, Optional.of(20), Optional.of(DATABASE)));

    assertThat(created)
        .isEqualTo(
            new SubAccount(
                ID,
                Optional.of("alpha-007"),
                Optional.of("o1"),
                Optional.of(5),
                Optional.of(20),
                Optional.of(true)));
    assertThat(created.toString()).doesNotContain(KEY);
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /sub-accounts/create HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'alpha-007', 'min_concurrency': 5, 'max_concurrency': 20,
                 'multi_tenant': true, 'db_host': 'h', 'db_name': 'n', 'db_port': '5432',
                 'db_user': 'u', 'db_password': 'db-password-1'}\
                """));
  }

  @Test
  void createSendsOnlyWhatIsRequired() {
    bolna.enqueue(200, "{\"id\":\"" + ID + "\",\"max_concurrency\":null}");

    assertThat(bolna.subAccounts().create(SMALL)).isEqualTo(only(ID));
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /sub-accounts/create HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo("{\"name\":\"a\",\"min_concurrency\":0}");
  }

  @Test
  void failureNeverShowsThePasswordOfTheDatabase() {
    bolna.enqueue(400, "{\"message\":\"can't connect with db-password-1\"}");
    SubAccountRequest request =
        new SubAccountRequest(
            "a",
            0,
            Optional.empty(),
            Optional.of(
                new TenantDatabase("h", "n", "5432", "u", new SecretValue("db-password-1"))));

    ApiException failure = failure(() -> bolna.subAccounts().create(request));

    assertThat(failure + " " + failure.vendorMessage()).doesNotContain("password");
    assertThat(request.toString()).doesNotContain("db-password-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "{\"message\":\"success\"}"})
  void answerWithoutAnIdLeavesTheOutcomeUnknown(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> bolna.subAccounts().create(SMALL)).kind())
        .isEqualTo(Kind.UNKNOWN_OUTCOME);
  }

  @Test
  void listIsReadWithoutKeys() {
    bolna.enqueue(
        200,
        """
        [{"id": "s1", "name": "a", "organization_id": "o1",
          "api_key": "sa-b33f4fbf011d4661a273a46b11d185f8", "multi_tenant": false,
          "min_concurrency": 0, "max_concurrency": null}, {"name": "x"}, {"id": "s2"}]\
        """);

    List<SubAccount> accounts = bolna.subAccounts().subAccounts();

    assertThat(accounts)
        .containsExactly(
            new SubAccount(
                "s1",
                Optional.of("a"),
                Optional.of("o1"),
                Optional.of(0),
                Optional.empty(),
                Optional.of(false)),
            only("s2"));
    assertThat(accounts.toString()).doesNotContain("sa-");
    assertLine(bolna.takeRequest(), "GET /sub-accounts/all HTTP/1.1");
  }

  @Test
  void updateSendsOnlyTheChanges() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"updated\"}");
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"updated\"}");

    bolna
        .subAccounts()
        .update(ID, new SubAccountPatch(Optional.of("b"), Optional.of(1), Optional.of(2), false));
    bolna
        .subAccounts()
        .update(
            ID, new SubAccountPatch(Optional.empty(), Optional.empty(), Optional.empty(), true));

    RecordedRequest all = bolna.takeRequest();
    assertLine(all, "PATCH /sub-accounts/" + ID + " HTTP/1.1");
    assertThat(all.getBody().utf8())
        .isEqualTo("{\"name\":\"b\",\"min_concurrency\":1,\"max_concurrency\":2}");
    RecordedRequest one = bolna.takeRequest();
    assertLine(one, "PATCH /sub-accounts/" + ID + " HTTP/1.1");
    assertThat(one.getBody().utf8()).isEqualTo("{\"max_concurrency\":null}");
  }

  @Test
  void deleteNamesTheSubAccount() {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"deleted\"}");

    bolna.subAccounts().delete(ID);

    assertLine(bolna.takeRequest(), "DELETE /sub-accounts/" + ID + " HTTP/1.1");
  }

  @Test
  void usageIsRead() {
    bolna.enqueue(
        200,
        """
        {"from": "2025-06-25", "to": "2025-06-27T23:59:59.999999", "total_records": 12,
         "total_duration": 151, "total_cost": 31.754, "total_platform_cost": 22,
         "total_telephony_cost": 2.673, "status_map": {"completed": 11, "no-answer": 1, "x": "y"},
         "synthesizer_cost_map": {"elevenlabs": {}}, "transcriber_cost_map": {"deepgram": {}},
         "llm_cost_map": {"cost": 0.078}}\
        """);

    SubAccountUsage usage =
        bolna
            .subAccounts()
            .usage(
                ID,
                new UsagePeriod(
                    Optional.of(Instant.parse("2025-06-25T00:00:00.123456Z")),
                    Optional.of(Instant.parse("2025-06-27T00:00:00Z"))));

    assertThat(usage)
        .isEqualTo(
            new SubAccountUsage(
                Optional.empty(),
                Optional.empty(),
                Optional.of("2025-06-25"),
                Optional.of("2025-06-27T23:59:59.999999"),
                Optional.of(12L),
                Optional.of(new BigDecimal("151")),
                Optional.of(new BigDecimal("31.754")),
                Optional.of(new BigDecimal("22")),
                Optional.of(new BigDecimal("2.673")),
                Map.of("completed", 11L, "no-answer", 1L),
                Optional.of(TestJson.of("{'elevenlabs': {}}")),
                Optional.of(TestJson.of("{'deepgram': {}}")),
                Optional.of(TestJson.of("{'cost': 0.078}"))));
    assertLine(
        bolna.takeRequest(),
        "GET /sub-accounts/"
            + ID
            + "/usage?from=2025-06-25T00%3A00%3A00.123Z&to=2025-06-27T00%3A00%3A00Z HTTP/1.1");
  }

  @Test
  void usageOfAllIsRead() {
    bolna.enqueue(
        200,
        "[{\"sub_account_id\":\"s1\",\"sub_account_name\":\"test-one\",\"status_map\":{}}, {}]");

    List<SubAccountUsage> usage = bolna.subAccounts().usageOfAll(DEFAULT);

    assertThat(usage).hasSize(2);
    assertThat(usage.get(0).id()).contains("s1");
    assertThat(usage.get(0).name()).contains("test-one");
    assertThat(usage.get(1).callsPerStatus()).isEmpty();
    assertLine(bolna.takeRequest(), "GET /sub-accounts/all/usage HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"x\"", "7"})
  void answerThatIsNeitherListNorObjectIsNotTakenForOne(String body) {
    bolna.enqueue(200, body).enqueue(200, body).enqueue(200, body);

    assertThat(failure(() -> bolna.subAccounts().subAccounts()).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure(() -> bolna.subAccounts().usage(ID, DEFAULT)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure(() -> bolna.subAccounts().usageOfAll(DEFAULT)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private static SubAccount only(String id) {
    return new SubAccount(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
