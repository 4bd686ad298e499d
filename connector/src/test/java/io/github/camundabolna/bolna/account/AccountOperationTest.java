package io.github.camundabolna.bolna.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each operation from the variables of a job to what its result expression sees. */
class AccountOperationTest {

  private static final String PROVIDER = "7a3f4573-7548-5b34-80f9-5edf23bed79b";
  private static final String MODEL = "f1b5c9cc-72e1-56a4-be8c-f3ee37d38309";
  private static final String CATALOG = "/api/v1/voice-config/tts";

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaAccountFunction::new);

  @Test
  void getAccountGivesTheBalanceInDollarsAndTheLinesInUse() {
    runtime.api.on(
        "GET /user/me",
        200,
        """
        {"id": "u1", "name": "Asha", "email": "asha@example.com", "wallet": 9930.01,
         "concurrency": {"max": 10, "current": 7}}\
        """);

    assertThat(runtime.resultOf(runtime.fresh("{'type': 'getAccount'}")))
        .hasToString(
            "{\"accountId\":\"u1\",\"name\":\"Asha\",\"email\":\"asha@example.com\","
                + "\"balance\":99.3001,\"wallet\":9930.01,\"maxConcurrentCalls\":10,"
                + "\"callsInProgress\":7}");
    assertThat(runtime.lines()).containsExactly("GET /user/me");
    assertThat(runtime.api.requests().get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + TestJob.KEY);
    assertThat(runtime.run(runtime.fresh("{'type': 'getAccount'}")).toString())
        .contains("u1")
        .doesNotContainIgnoringCase("asha");
  }

  @Test
  void getAccountLeavesOpenWhatBolnaDoesNotSay() {
    runtime.api.on("GET /user/me", 200, "{\"id\": \"u1\", \"wallet\": null}");

    assertThat(runtime.resultOf(runtime.fresh("{'type': 'getAccount'}")))
        .isEqualTo(
            TestJson.of(
                """
                {'accountId': 'u1', 'name': null, 'email': null, 'balance': null, 'wallet': null,
                 'maxConcurrentCalls': null, 'callsInProgress': null}\
                """));
  }

  @Test
  void listProvidersGivesNamesAndNoValues() {
    runtime.api.on(
        "GET /providers",
        200,
        """
        [{"provider_id": "p1", "provider_name": "OPENAI_API_KEY", "provider_value": "xxxxxxxaz",
          "created_at": "2024-01-29T12:44:12Z"}, {"provider_name": "X"}]\
        """);

    assertThat(runtime.resultOf(runtime.fresh("{'type': 'listProviders'}")))
        .isEqualTo(
            TestJson.of(
                """
                {'providers': [{'providerName': 'OPENAI_API_KEY', 'providerId': 'p1',
                   'createdAt': '2024-01-29T12:44:12Z'},
                  {'providerName': 'X', 'providerId': null, 'createdAt': null}],
                 'count': 2, 'shortened': false}\
                """));
  }

  @Test
  void listVoicesWithoutAProviderGivesAllProvidersAndOwnVoices() {
    runtime.api.on(
        "GET " + CATALOG,
        200,
        """
        {"providers": [{"id": "p1", "name": "ElevenLabs", "is_supported": true,
           "models": [{"id": "m1", "model_id": "eleven_turbo_v2_5"}]}],
         "custom_voices": {"p1": [{"voice_id": "v1", "name": "mine"}]}, "default": "p1"}\
        """);

    JsonNode result =
        runtime.resultOf(
            runtime.fresh("{'type': 'listVoices', 'language': 'hi', 'providerId': ''}"));

    assertThat(result.at("/voices/0/voiceId").asText()).isEqualTo("v1");
    assertThat(result.at("/providers/0/providerId").asText()).isEqualTo("p1");
    assertThat(result.at("/providers/0/models/0/modelId").asText()).isEqualTo("m1");
    assertThat(result.at("/providers/0/models/0/model").asText()).isEqualTo("eleven_turbo_v2_5");
    assertThat(result.path("defaultProviderId").asText()).isEqualTo("p1");
    assertThat(result.path("hasMore").asBoolean()).isFalse();
    assertThat(runtime.lines()).containsExactly("GET " + CATALOG + "?language=hi");
  }

  @Test
  void listVoicesOfAModelGivesAPage() {
    runtime.api.on("GET " + CATALOG + "/voices", 200, "{\"items\":[{\"voice_id\":\"v1\"}]}");

    JsonNode result =
        runtime.resultOf(
            runtime.fresh(
                "{'type': 'listVoices', 'providerId': '%s', 'modelId': '%s', 'pageNumber': 2, 'pageSize': 1}"
                    .formatted(PROVIDER, MODEL)));

    assertThat(result)
        .isEqualTo(
            TestJson.of(
                """
                {'voices': [{'voiceId': 'v1', 'name': null, 'providerId': null, 'gender': null,
                   'accent': null, 'ageRange': null, 'useCases': [], 'curated': null,
                   'previewUrl': null, 'source': null}],
                 'providers': [], 'defaultProviderId': null, 'hasMore': true,
                 'shortened': false}\
                """));
    assertThat(runtime.lines())
        .containsExactly(
            "GET "
                + CATALOG
                + "/voices?provider_id="
                + PROVIDER
                + "&model_id="
                + MODEL
                + "&page=2&page_size=1");
  }

  @ParameterizedTest
  @CsvSource({
    "providerId, modelId is missing. Enter the ID of one of the provider's models",
    "modelId, providerId is missing. Enter the ID of the model's provider"
  })
  void listVoicesNeedsBothIdsOrNone(String field, String sentence) {
    TestJob job = runtime.fresh("{'type': 'listVoices', '%s': '%s'}".formatted(field, PROVIDER));

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }

  @Test
  void addCustomModelShowsNoQuery() {
    runtime.api.on("POST /user/model/custom", 200, "{\"status\":\"added\"}");
    TestJob job =
        runtime.fresh(
            "{'type': 'addCustomModel', 'modelName': ' Care ', 'modelUrl':"
                + " 'https://llm.example/v1?key=a-long-secret'}");

    assertThat(runtime.run(job))
        .isEqualTo(new AddCustomModel.Result("Care", "https://llm.example/v1", "added"));
    assertThat(runtime.sent())
        .isEqualTo(
            TestJson.of(
                "{'custom_model_name': 'Care', 'custom_model_url':"
                    + " 'https://llm.example/v1?key=a-long-secret'}"));
    assertThat(job.context().bindVariables(AccountInput.class).toString())
        .contains("https://llm.example/v1")
        .doesNotContain("a-long-secret");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "modelName | '' | modelName is missing. Enter a name for the model",
        "modelUrl | '' | modelUrl is missing. Enter the URL of the model",
        "modelUrl | 'llm.example/v1?k=secret' | modelUrl must be a URL that starts with https:// or"
            + " http://, but was \"llm.example/v1?***\"",
        "modelUrl | {'x': 'secret'} | modelUrl must be a string, but was something else"
      },
      quoteCharacter = '`')
  void addCustomModelExplainsMistakes(String field, String json, String sentence) {
    TestJob job =
        runtime
            .fresh(
                "{'type': 'addCustomModel', 'modelName': 'm', 'modelUrl': 'https://llm.example'}")
            .field(field, json);

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }

  @Test
  void listViolationsSendsItsFilters() {
    runtime.api.on(
        "GET /violations/list",
        200,
        """
        {"data": [{"id": "v1", "status": "pending", "to_phone_number": "+919845866566",
          "execution_id": "e1", "email": "asha@example.com",
          "date_of_call": "2026-01-05T00:00:00+00:00"}], "total": 9, "has_more": true}\
        """);
    TestJob job =
        runtime.fresh(
            "{'type': 'listViolations', 'status': 'pending', 'pageNumber': 2, 'pageSize': 1}");

    assertThat(runtime.resultOf(job))
        .hasToString(
            TestJson.of(
                    """
                    {'violations': [{'violationId': 'v1', 'status': 'pending', 'executionId': 'e1',
                       'agentId': null, 'fromPhoneNumber': null, 'toPhoneNumber': '+919845866566',
                       'calledAt': '2026-01-05T00:00:00Z', 'createdAt': null, 'updatedAt': null,
                       'evidencePath': null, 'email': 'asha@example.com'}],
                     'total': 9, 'hasMore': true, 'pageNumber': 2, 'shortened': false}\
                    """)
                .toString());
    assertThat(runtime.lines())
        .containsExactly("GET /violations/list?status=pending&page_number=2&page_size=1");
    assertThat(runtime.run(job).toString()).doesNotContain("+91", "asha@");
  }

  @Test
  void listViolationsWithoutFiltersListsTheFirst() {
    runtime.api.on("GET /violations/list", 200, "{\"data\":[]}");

    JsonNode result =
        runtime.resultOf(runtime.fresh("{'type': 'listViolations', 'status': 'any'}"));

    assertThat(result.path("total").isNull()).isTrue();
    assertThat(runtime.lines()).containsExactly("GET /violations/list?page_number=1&page_size=20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "listVoices | language | 'Hindi please' | language must be a language tag like hi or en-IN,"
            + " but was \"Hindi please\"",
        "listVoices | pageSize | 101 | pageSize must be a whole number from 1 to 100, but was"
            + " \"101\"",
        "listViolations | status | 'open' | status must be one of pending, submitted, accepted,"
            + " rejected, any, but was \"open\"",
        "listViolations | pageNumber | 0 | pageNumber must be a whole number from 1, but was \"0\""
      })
  void eachMistakeHasAMessage(String operation, String field, String json, String sentence) {
    TestJob job = runtime.fresh("{'type': '" + operation + "'}").field(field, json);

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }
}
