package io.github.camundabolna.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.contract.PublishedContract;
import io.github.camundabolna.contract.SentRequest;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;

/** Holds requests of the connector to Bolna's contract, where that is next to the project. */
public final class ContractAssertions {

  private ContractAssertions() {}

  /** Asserts that the contract has the request's path, query, and body. */
  public static void assertContract(RecordedRequest request) {
    assertThat(problemsOf(request)).as("requests outside the contract").isEmpty();
  }

  static List<String> problemsOf(RecordedRequest request) {
    return PublishedContract.ifAtHand()
        .map(contract -> contract.problemsOf(sent(request)))
        .orElseGet(List::of);
  }

  private static SentRequest sent(RecordedRequest request) {
    return new SentRequest(
        request.getMethod(),
        request.getTarget(),
        Optional.ofNullable(request.getHeaders().get("Content-Type")),
        request.getBody() == null ? new byte[0] : request.getBody().toByteArray());
  }
}
