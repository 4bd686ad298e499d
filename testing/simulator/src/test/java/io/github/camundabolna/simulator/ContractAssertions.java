package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.contract.Endpoint;
import io.github.camundabolna.contract.PublishedContract;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** Holds bodies of the simulator to the published contract. */
public record ContractAssertions(PublishedContract contract) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns the checks; empty if the contract isn't next to the project. */
  public static Optional<ContractAssertions> ifAtHand() {
    return PublishedContract.ifAtHand().map(ContractAssertions::new);
  }

  /** Holds a response of an endpoint of the contract to it; a page is what a proxy sends. */
  void check(HttpResponse<String> response) {
    HttpRequest request = response.request();
    if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return;
    }
    contract
        .endpoint(request.method(), request.uri().getPath())
        .ifPresent(endpoint -> check(endpoint, response));
  }

  private void check(Endpoint endpoint, HttpResponse<String> response) {
    assertThat(contract.problemsOf(endpoint, response.statusCode(), json(response.body())))
        .as("%s: %d %s", endpoint, response.statusCode(), response.body())
        .isEmpty();
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(body, e);
    }
  }

  /** Holds a body to what the contract says of a response. */
  public void check(JsonNode body, String method, String path, int status) {
    assertThat(contract.problemsOf(Endpoint.of(method, path), status, body))
        .as("%s %s %d: %s", method, path, status, body)
        .isEmpty();
  }

  /** Holds a body to one of the contract's named schemas. */
  public void check(JsonNode body, String schemaName) {
    assertThat(contract.problemsOf(schemaName, body)).as(body.toString()).isEmpty();
  }

  /** Returns what the contract shows of a response. */
  public JsonNode example(String method, String path, int status) {
    List<JsonNode> examples = contract.examples(Endpoint.of(method, path), status);
    assertThat(examples).as("examples of %s %s", method, path).isNotEmpty();
    return examples.getFirst();
  }

  public JsonNode recorded(String file) {
    return contract.recorded(file);
  }
}
