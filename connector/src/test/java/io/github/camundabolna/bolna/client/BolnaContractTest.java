package io.github.camundabolna.bolna.client;

import static io.github.camundabolna.testing.ContractAssertions.assertContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.contract.Endpoint;
import io.github.camundabolna.contract.PublishedContract;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint of the contract: the request is within it, and its example is read. */
class BolnaContractTest {

  /** The first version of agents has a newer one, and a recording has no key and no JSON. */
  private static final String NOT_OURS = "[A-Z]+ (/agent(/.*)?|/recordings/.*)";

  private static final String WITHOUT_PAGES = "GET /batches/{batch_id}/executions";

  /** The exchange to which each recorded success belongs, by the start of the file's name. */
  private static final Map<String, String> RECORDED =
      Map.ofEntries(
          Map.entry("create_batch", "POST /batches"),
          Map.entry("delete_batch", "DELETE /batches/{batch_id}"),
          Map.entry("execution_log", "GET /executions/{execution_id}/log"),
          Map.entry("get_batch", "GET /batches/{batch_id}"),
          Map.entry("knowledgebase_create", "POST /knowledgebase"),
          Map.entry("list_executions_envelope", "GET /v2/agent/{agent_id}/executions"),
          Map.entry("make_call", "POST /call"),
          Map.entry("schedule_batch", "POST /batches/{batch_id}/schedule"),
          Map.entry("stop_agent", "POST /v2/agent/{agent_id}/stop"),
          Map.entry("stop_batch", "POST /batches/{batch_id}/stop"),
          Map.entry("stop_call", "POST /call/{execution_id}/stop"),
          Map.entry("user_me", "GET /user/me"));

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @BeforeAll
  static void load() {
    assumeTrue(PublishedContract.ifAtHand().isPresent(), "the published contract is not at hand");
  }

  private static PublishedContract contract() {
    return PublishedContract.ifAtHand().orElseThrow();
  }

  static Stream<ContractExchange> exchanges() {
    return Stream.of(CallExchanges.all(), NumberExchanges.all(), AccountExchanges.all())
        .flatMap(each -> each);
  }

  @Test
  void everyEndpointIsHere() {
    assertThat(exchanges().map(ContractExchange::endpoint))
        .containsExactlyInAnyOrderElementsOf(
            contract().endpoints().stream()
                .map(Endpoint::toString)
                .filter(endpoint -> !endpoint.matches(NOT_OURS))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void exampleOfTheContractIsRead(ContractExchange exchange) {
    String[] parts = exchange.endpoint().split(" ");
    Endpoint endpoint = new Endpoint(parts[0], parts[1]);

    read(exchange, contract().successStatus(endpoint), contract().sample(endpoint));

    RecordedRequest request = bolna.takeRequest();
    assertContract(request);
    assertThat(contract().endpoint(request.getMethod(), request.getUrl().encodedPath()))
        .hasValue(endpoint);
  }

  static Stream<String> recordedSuccesses() {
    return recorded().filter(file -> file.matches(".*_20\\d.*"));
  }

  @ParameterizedTest
  @MethodSource("recordedSuccesses")
  void recordedResponseIsRead(String file) {
    String endpoint = RECORDED.get(file.replaceAll("^api/|_20\\d.*$", ""));
    ContractExchange exchange =
        exchanges().filter(each -> each.endpoint().equals(endpoint)).findFirst().orElseThrow();

    read(exchange, status(file), contract().recorded(file));
  }

  static Stream<String> recordedErrors() {
    return recorded().filter(file -> !file.matches(".*_20\\d.*"));
  }

  @ParameterizedTest
  @MethodSource("recordedErrors")
  void recordedErrorIsShown(String file) {
    JsonNode body = contract().recorded(file);
    bolna.enqueue(status(file), body.toString());

    ApiException failure = RequestSamples.failure(() -> bolna.agents().agent(MockApiServer.AGENT));

    assertThat(failure.httpStatus()).hasValue(status(file));
    assertThat(failure).hasMessageContaining(sentence(body));
  }

  private static String sentence(JsonNode body) {
    return Stream.of("/message", "/detail/0/msg", "/detail")
        .map(body::at)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .findFirst()
        .orElseThrow();
  }

  private static Stream<String> recorded() {
    return PublishedContract.ifAtHand().stream()
        .flatMap(contract -> contract.recordedFiles("api").stream());
  }

  private static int status(String file) {
    return Integer.parseInt(file.replaceAll(".*_([2-5]\\d\\d)(_.*|\\.json)", "$1"));
  }

  /** Without pages, Bolna knows no request for the first page either. */
  private void read(ContractExchange exchange, int status, JsonNode body) {
    if (exchange.endpoint().equals(WITHOUT_PAGES)) {
      bolna.enqueue(404, "{\"detail\":\"Not Found\"}");
    }
    bolna.enqueue(status, body.toString());

    Object read = exchange.send().apply(bolna);

    if (exchange.endpoint().equals(WITHOUT_PAGES)) {
      bolna.takeRequest();
    }
    JsonNode expected = body.at(exchange.field());
    String text = expected.isValueNode() ? expected.asText() : expected.toString();
    assertThat(read).asString().isEqualTo(exchange.field().isEmpty() ? "" : text);
  }
}
