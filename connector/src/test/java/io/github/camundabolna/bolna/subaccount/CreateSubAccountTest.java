package io.github.camundabolna.bolna.subaccount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sub-account is created once, and recognized by its name. */
class CreateSubAccountTest {

  private static final String KEY = "sa-b33f4fbf011d4661a273a46b11d185f8";
  private static final String ACCOUNT =
      """
      {"id": "s1", "name": "alpha-007", "organization_id": "o1", "api_key": "%s",
       "multi_tenant": false, "min_concurrency": 5, "max_concurrency": 20,
       "db_password": "db-secret-77"}\
      """
          .formatted(KEY);
  private static final String POST = "POST /sub-accounts/create";
  private static final String GET = "GET /sub-accounts/all";
  private static final String JOB =
      "{'type': 'createSubAccount', 'name': ' alpha-007 ', 'minConcurrency': 5,"
          + " 'maxConcurrency': 20}";

  private static final String DATABASE =
      "{'separate': true, 'host': 'db.example.com', 'port': '5432', 'name': 'tenant', 'user':"
          + " 'root', 'password': 'db-secret-77'}";

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaSubAccountFunction::new);

  @Test
  void subAccountIsCreatedIfNoneHasItsName() {
    runtime.api.on(GET, 200, "[{\"id\":\"s0\",\"name\":\"alpha\"}]").on(POST, 200, ACCOUNT);

    JsonNode result = runtime.resultOf(runtime.fresh(JOB));

    assertThat(result)
        .isEqualTo(
            TestJson.of(
                """
                {'subAccount': {'subAccountId': 's1', 'name': 'alpha-007', 'organizationId': 'o1',
                  'minConcurrency': 5, 'maxConcurrency': 20, 'multiTenant': false},
                 'created': true}\
                """));
    assertThat(runtime.lines()).containsExactly(GET, POST);
    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of("{'name': 'alpha-007', 'min_concurrency': 5, 'max_concurrency': 20}"));
  }

  @Test
  void existingOneIsReturnedUnchanged() {
    runtime.api.on(GET, 200, "[" + ACCOUNT + "]");

    JsonNode result = runtime.resultOf(runtime.fresh(JOB));

    assertThat(result.path("created").asBoolean()).isFalse();
    assertThat(result.at("/subAccount/subAccountId").asText()).isEqualTo("s1");
    assertThat(runtime.lines()).containsExactly(GET);
  }

  @Test
  void lostResponseIsMadeUpForByTheList() {
    runtime.api.next(GET, TestResponses.json(200, "[]")).on(GET, 200, "[" + ACCOUNT + "]");
    runtime.api.next(POST, TestResponses.cutAfterReading());

    assertThat(runtime.resultOf(runtime.fresh(JOB)).path("created").asBoolean()).isTrue();
    assertThat(runtime.lines()).containsExactly(GET, POST, GET);
  }

  @Test
  void outcomeStaysUnknownWhileItIsNotListed() {
    runtime.api.on(GET, 200, "[]").on(POST, 500, "{}");

    assertThat(runtime.failureOf(runtime.fresh(JOB)).getErrorCode())
        .isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(runtime.api.count("POST")).isOne();
  }

  @Test
  void nothingIsCreatedWhileTheListCannotBeRead() {
    runtime.api.on(GET, 500, "{}").on(POST, 200, ACCOUNT);

    assertThat(runtime.failureOf(runtime.fresh(JOB)).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.api.count("POST")).isZero();
  }

  @Test
  void separateDatabaseIsSent() {
    runtime.api.on(GET, 200, "[]").on(POST, 200, ACCOUNT);

    runtime.run(withDatabase());

    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'alpha-007', 'min_concurrency': 5, 'max_concurrency': 20,
                 'multi_tenant': true, 'db_host': 'db.example.com', 'db_name': 'tenant',
                 'db_port': '5432', 'db_user': 'root', 'db_password': 'db-secret-77'}\
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"host", "port", "name", "user", "password"})
  void separateDatabaseNeedsEveryField(String field) {
    String database = TestJson.of(DATABASE).toString().replace("\"" + field + "\"", "\"x\"");

    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field("database", database)))
        .startsWith("database." + field + " is missing.")
        .doesNotContain("db-secret-77");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name | ' ' | name is missing. Enter the name of the sub-account",
        "minConcurrency | null | minConcurrency is missing. Enter a whole number from 0",
        "minConcurrency | -1 | minConcurrency must be a whole number from 0 to 100000, but was"
            + " \"-1\"",
        "minConcurrency | 21 | minConcurrency must not be greater than maxConcurrency (20), but was"
            + " 21"
      })
  void eachMistakeHasAMessage(String field, String json, String sentence) {
    assertThat(runtime.inputErrorOf(runtime.fresh(JOB).field(field, json))).isEqualTo(sentence);
  }

  @Test
  void neitherKeyNorPasswordIsInAnythingThatIsLeft() {
    runtime.api.next(GET, TestResponses.json(200, "[]")).on(GET, 200, "[" + ACCOUNT + "]");
    runtime.api.on(POST, 200, ACCOUNT);
    Object created = runtime.run(withDatabase());
    Object found = runtime.run(withDatabase().withKey(2));
    Object listed = runtime.run(runtime.fresh("{'type': 'listSubAccounts'}"));
    runtime.api.on(GET, 200, "[]").on(POST, 400, "{\"message\":\"no db-secret-77 " + KEY + "\"}");
    ConnectorException failure = runtime.failureOf(withDatabase().withKey(3));
    ConnectorException wrong =
        runtime.failureOf(withDatabase().field("database", "['db-secret-77']"));

    SubAccountInput input = withDatabase().context().bindVariables(SubAccountInput.class);

    assertThat(
            "%s %s %s %s %s %s %s %s %s"
                .formatted(
                    created,
                    TestJson.text(created),
                    found,
                    listed,
                    TestJson.text(listed),
                    failure,
                    failure.getErrorVariables(),
                    wrong,
                    input))
        .contains("s1", "withheld")
        .doesNotContain(KEY, "db-secret");
  }

  private TestJob withDatabase() {
    return runtime.fresh(JOB).field("database", DATABASE);
  }
}
