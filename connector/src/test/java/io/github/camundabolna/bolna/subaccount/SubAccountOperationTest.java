package io.github.camundabolna.bolna.subaccount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation from the variables of a job to what its result expression sees. */
class SubAccountOperationTest {

  private static final String ID = "5416892b-9052-47d6-92e3-85ac51426903";
  private static final String PATH = "/sub-accounts/" + ID;

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaSubAccountFunction::new);

  @Test
  void listSubAccountsGivesThemWithoutKeys() {
    runtime.api.on(
        "GET /sub-accounts/all",
        200,
        """
        [{"id": "s1", "name": "a", "organization_id": "o1", "multi_tenant": true,
          "api_key": "sa-b33f4fbf011d4661a273a46b11d185f8", "min_concurrency": 0,
          "max_concurrency": null}, {"id": "s2"}]\
        """);

    assertThat(runtime.resultOf(runtime.fresh("{'type': 'listSubAccounts'}")))
        .isEqualTo(
            TestJson.of(
                """
                {'subAccounts': [
                  {'subAccountId': 's1', 'name': 'a', 'organizationId': 'o1', 'minConcurrency': 0,
                   'maxConcurrency': null, 'multiTenant': true},
                  {'subAccountId': 's2', 'name': null, 'organizationId': null,
                   'minConcurrency': null, 'maxConcurrency': null, 'multiTenant': null}],
                 'count': 2, 'shortened': false}\
                """));
  }

  @Test
  void keyInARefusalIsHidden() {
    runtime.api.on("PATCH " + PATH, 400, "{\"message\":\"sa-b33f4fbf011d4661 is paused\"}");

    assertThat(runtime.failureOf(update().field("minConcurrency", "0")))
        .hasMessageEndingWith("400: *** is paused");
  }

  @Test
  void updateSubAccountSendsWhatIsFilledIn() {
    runtime.api.on("PATCH " + PATH, 200, "{\"message\":\"success\",\"state\":\"updated\"}");

    assertThat(runtime.run(update().field("minConcurrency", "0").field("name", "''")))
        .isEqualTo(new UpdateSubAccount.Result(ID, "updated"));
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'min_concurrency': 0}"));
    assertThat(runtime.lines()).containsExactly("PATCH " + PATH);
  }

  @Test
  void updateSubAccountRemovesTheMaximum() {
    runtime.api.on("PATCH " + PATH, 200, "{}");

    runtime.run(update().field("removeMaximum", "true").field("name", "'b'"));

    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'name': 'b', 'max_concurrency': null}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | there is nothing to change. Enter name, minConcurrency, or maxConcurrency, or select"
            + " removeMaximum",
        "{'removeMaximum': true, 'maxConcurrency': 3} | maxConcurrency must be empty if the maximum"
            + " is removed, but was 3",
        "{'minConcurrency': 3, 'maxConcurrency': 2} | minConcurrency must not be greater than"
            + " maxConcurrency (2), but was 3",
        "{'maxConcurrency': 100001} | maxConcurrency must be a whole number from 0 to 100000, but"
            + " was \"100001\""
      })
  void updateSubAccountExplainsMistakes(String fields, String sentence) {
    TestJob job = update();
    for (var field : TestJson.of(fields).properties()) {
      job = job.field(field.getKey(), field.getValue().toString());
    }

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }

  @Test
  void deleteSubAccountDeletesIt() {
    runtime.api.on("DELETE " + PATH, 200, "{\"message\":\"success\",\"state\":\"deleted\"}");

    assertThat(runtime.run(delete())).isEqualTo(new DeleteSubAccount.Result(ID, true));
    assertThat(runtime.lines()).containsExactly("DELETE " + PATH);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void subAccountThatIsNotListedCountsAsDeleted(int status) {
    runtime.api.on("DELETE " + PATH, status, "{}").on("GET /sub-accounts/all", 200, "[]");

    assertThat(runtime.run(delete())).isEqualTo(new DeleteSubAccount.Result(ID, false));
  }

  @Test
  void refusalToDeleteAListedSubAccountIsReported() {
    runtime.api.on("DELETE " + PATH, 400, "{\"message\":\"it has calls\"}");
    runtime.api.on("GET /sub-accounts/all", 200, "[{\"id\":\"" + ID.toUpperCase() + "\"}]");

    assertThat(runtime.failureOf(delete())).hasMessageEndingWith("it has calls");
  }

  @Test
  void getSubAccountUsageSendsItsPeriod() {
    runtime.api.on(
        "GET " + PATH + "/usage",
        200,
        "{\"total_records\":2,\"total_cost\":4.5,\"status_map\":{\"busy\":2}}");

    JsonNode result =
        runtime.resultOf(
            usage("getSubAccountUsage")
                .field("from", "'2026-08-01T00:00:00+05:30'")
                .field("to", "'2026-08-31T00:00:00+05:30'"));

    assertThat(result.path("usage"))
        .hasToString(
            TestJson.of(
                    """
                    {'subAccountId': '5416892b-9052-47d6-92e3-85ac51426903', 'name': null,
                     'from': null, 'to': null, 'calls': 2, 'seconds': null, 'cost': 4.5,
                     'platformCost': null, 'telephonyCost': null, 'callsPerStatus': {'busy': 2},
                     'voiceCosts': null, 'transcriberCosts': null, 'modelCosts': null}\
                    """)
                .toString());
    assertThat(runtime.lines())
        .containsExactly(
            "GET " + PATH + "/usage?from=2026-07-31T18%3A30%3A00Z&to=2026-08-30T18%3A30%3A00Z");
  }

  @Test
  void listSubAccountUsageGivesEach() {
    runtime.api.on(
        "GET /sub-accounts/all/usage",
        200,
        "[{\"sub_account_id\":\"s1\",\"sub_account_name\":\"a\",\"llm_cost_map\":{\"cost\":1}}]");

    JsonNode result = runtime.resultOf(usage("listSubAccountUsage"));

    assertThat(result.at("/usage/0/subAccountId").asText()).isEqualTo("s1");
    assertThat(result.at("/usage/0/name").asText()).isEqualTo("a");
    assertThat(result.at("/usage/0/modelCosts/cost").asInt()).isOne();
    assertThat(result.path("count").asInt()).isOne();
    assertThat(runtime.lines()).containsExactly("GET /sub-accounts/all/usage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-08-02T00:00:00Z | 2026-08-01T00:00:00Z | to must not be before from, but was"
            + " \"2026-08-01T00:00:00Z\"",
        "2026-08-01T00:00:00Z | 2026-09-02T00:00:01Z | from must be at most 32 days before to"
            + " (Bolna's maximum), but was \"2026-08-01T00:00:00Z\"",
        "yesterday | 2026-09-02T00:00:01Z | from must be an ISO 8601 time with a time zone, like"
            + " 2026-08-21T10:35:00+05:30, but was \"yesterday\""
      })
  void usageExplainsMistakes(String from, String to, String sentence) {
    for (String operation : new String[] {"getSubAccountUsage", "listSubAccountUsage"}) {
      TestJob job = usage(operation).field("from", "'" + from + "'").field("to", "'" + to + "'");

      assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void idThatIsNoneIsRefused(String id) {
    String json = TextNode.valueOf(id).toString();

    for (String operation :
        new String[] {"updateSubAccount", "deleteSubAccount", "getSubAccountUsage"}) {
      TestJob job = runtime.fresh("{'type': '" + operation + "'}").field("subAccountId", json);

      assertThat(runtime.inputErrorOf(job)).startsWith("subAccountId ").hasSizeLessThan(400);
    }
  }

  private TestJob update() {
    return runtime.fresh("{'type': 'updateSubAccount', 'subAccountId': '" + ID + "'}");
  }

  private TestJob delete() {
    return runtime.fresh("{'type': 'deleteSubAccount', 'subAccountId': '" + ID + "'}");
  }

  private TestJob usage(String operation) {
    String fields = operation.startsWith("get") ? ", 'subAccountId': '" + ID + "'" : "";
    return runtime.fresh("{'type': '" + operation + "'" + fields + "}");
  }
}
