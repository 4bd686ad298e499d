package io.github.camundabolna.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedContractTest {

  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  private static final String JSON = "application/json";
  private static final String CALL =
      "{\"agent_id\":\"" + ID + "\",\"recipient_phone_number\":\"+919876543210\"%s}";

  private static PublishedContract contract;

  @BeforeAll
  static void load() {
    assumeTrue(PublishedContract.ifAtHand().isPresent(), "the published contract is not at hand");
    contract = PublishedContract.ifAtHand().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v2/agent/all, /v2/agent/all",
    "GET, /v2/agent/a1, /v2/agent/{agent_id}",
    "GET, /sub-accounts/all/usage, /sub-accounts/all/usage",
    "GET, /dispositions/, /dispositions/",
    "GET, /recordings/call/x, /recordings/call/{execution_id}",
    "GET, /v2/batches/x/executions, /v2/batches/{batch_id}/executions",
    "GET, /dispositions, ",
    "PATCH, /call, ",
    "GET, /executions/, "
  })
  void endpointOfARequestIsFound(String method, String path, String endpoint) {
    assertThat(contract.endpoint(method, path).map(Endpoint::path))
        .isEqualTo(Optional.ofNullable(endpoint));
  }

  @Test
  void requestWithinTheContractHasNoProblem() {
    assertThat(contract.problemsOf(post("/call", CALL.formatted("")))).isEmpty();
    assertThat(contract.problemsOf(get("/phone-numbers/search?country=IN&pattern=226"))).isEmpty();
    assertThat(contract.problemsOf(get("/sip-trunks/trunks?is_active=true"))).isEmpty();
    assertThat(contract.problemsOf(post("/call/x/stop", ""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"retries\":1 | unknown retries",
        ",\"bypass_call_guardrails\":\"yes\" | boolean expected",
        ",\"agent_id\":\"a\" | uuid",
        ",\"retry_config\":{\"retry_on_statuses\":[\"ringing\"]} | enumeration",
      })
  void bodyOutsideTheContractIsFound(String fields, String problem) {
    assertThat(contract.problemsOf(post("/call", CALL.formatted(fields))))
        .anyMatch(found -> found.startsWith("POST /call: ") && found.contains(problem));
  }

  @Test
  void bodyThatIsMissingOrTooMuchIsFound() {
    assertThat(contract.problemsOf(post("/call", "{"))).anyMatch(it -> it.contains("no JSON"));
    assertThat(contract.problemsOf(get("/call"))).anyMatch(it -> it.contains("has no GET /call"));
    assertThat(contract.problemsOf(post("/call/x/stop", "{}")))
        .anyMatch(it -> it.contains("no body"));
    assertThat(contract.problemsOf(post("/batches", "{}")))
        .anyMatch(it -> it.contains("content type is application/json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/phone-numbers/search | lacks country",
        "/phone-numbers/search?country=GB | enumeration",
        "/providers?page=1 | unknown page",
        "/sip-trunks/trunks?is_active=maybe | boolean expected",
        "/violations/list?page_size=few | integer expected"
      })
  void queryOutsideTheContractIsFound(String target, String problem) {
    assertThat(contract.problemsOf(get(target))).anyMatch(found -> found.contains(problem));
  }

  @Test
  void formIsReadByTheTypesOfItsFields() {
    String form =
        """
        --B
        Content-Disposition: form-data; name="url"

        https://example.com
        --B
        Content-Disposition: form-data; name="chunk_size"

        %s
        --B--
        """;
    assertThat(contract.problemsOf(form("/knowledgebase", form.formatted("512")))).isEmpty();
    assertThat(contract.problemsOf(form("/knowledgebase", form.formatted("large"))))
        .anyMatch(found -> found.contains("integer expected"));
    assertThat(contract.problemsOf(form("/batches", form.formatted("1"))))
        .anyMatch(found -> found.contains("unknown chunk_size"))
        .anyMatch(found -> found.contains("agent_id"));
  }

  @Test
  void responseOutsideTheContractIsFound() {
    Endpoint read = Endpoint.of("GET", "/executions/{execution_id}");
    ObjectNode execution = JsonNodeFactory.instance.objectNode().put("id", ID);

    assertThat(contract.problemsOf(read, 200, execution.put("status", "completed"))).isEmpty();
    assertThat(contract.problemsOf(read, 200, execution.put("status", "answered"))).isNotEmpty();
    assertThat(contract.problemsOf(read, 202, execution)).hasSize(1);
    assertThat(contract.problemsOf(read, 400, execution)).isNotEmpty();
  }

  @Test
  void errorMayHaveAnyFormThatWasSeen() {
    Endpoint call = Endpoint.of("POST", "/call");
    for (String file : contract.recordedFiles("api")) {
      if (file.startsWith("api/error_")) {
        assertThat(contract.problemsOf(call, 400, contract.recorded(file))).as(file).isEmpty();
      }
    }
  }

  @Test
  void responseWithoutASchemaIsLikeItsExample() {
    Endpoint stop = Endpoint.of("POST", "/v2/agent/{agent_id}/stop");
    ObjectNode body = JsonNodeFactory.instance.objectNode();

    assertThat(contract.problemsOf(stop, 200, body)).hasSize(1);
    body.putArray("stopped_executions");
    assertThat(contract.problemsOf(stop, 200, body)).isEmpty();
  }

  private static SentRequest get(String target) {
    return new SentRequest("GET", target, Optional.empty(), new byte[0]);
  }

  private static SentRequest post(String target, String body) {
    return new SentRequest(
        "POST", target, Optional.of(JSON), body.getBytes(StandardCharsets.UTF_8));
  }

  private static SentRequest form(String target, String body) {
    return new SentRequest(
        "POST",
        target,
        Optional.of("multipart/form-data; boundary=B"),
        body.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
