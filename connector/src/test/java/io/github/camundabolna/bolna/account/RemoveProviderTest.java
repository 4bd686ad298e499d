package io.github.camundabolna.bolna.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoveProviderTest {

  private static final String DELETE = "DELETE /providers/OPENAI_API_KEY";
  private static final String GET = "GET /providers";
  private static final String JOB = "{'type': 'removeProvider', 'providerName': 'OPENAI_API_KEY'}";

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaAccountFunction::new);

  @Test
  void keyIsRemoved() {
    runtime.api.on(DELETE, 200, "{\"message\":\"successful\",\"status\":\"removed\"}");

    assertThat(runtime.run(runtime.fresh(JOB)))
        .isEqualTo(new RemoveProvider.Result("OPENAI_API_KEY", true));
    assertThat(runtime.lines()).containsExactly(DELETE);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404})
  void keyThatIsNotListedCountsAsRemoved(int status) {
    runtime.api.on(DELETE, status, "{\"message\":\"not found\"}").on(GET, 200, "[]");

    assertThat(runtime.run(runtime.fresh(JOB)))
        .isEqualTo(new RemoveProvider.Result("OPENAI_API_KEY", false));
    assertThat(runtime.lines()).containsExactly(DELETE, GET);
  }

  @Test
  void refusalToRemoveAListedKeyIsReported() {
    runtime.api.on(DELETE, 400, "{\"message\":\"in use\"}");
    runtime.api.on(GET, 200, "[{\"provider_name\":\"OPENAI_API_KEY\"}]");

    ConnectorException failure = runtime.failureOf(runtime.fresh(JOB));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageEndingWith("in use");
  }

  @Test
  void wrongKeyOfTheAccountIsNoRemoval() {
    runtime.api.on(DELETE, 403, "{\"detail\":\"Invalid API key\"}");

    assertThat(runtime.failureOf(runtime.fresh(JOB)).getErrorCode())
        .isEqualTo("BOLNA_UNAUTHORIZED");
    assertThat(runtime.lines()).containsExactly(DELETE);
  }

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void nameThatWouldLeadSomewhereElseIsRefused(String name) {
    TestJob job = runtime.fresh(JOB).field("providerName", TextNode.valueOf(name).toString());

    assertThat(runtime.inputErrorOf(job)).startsWith("providerName ").hasSizeLessThan(400);
  }
}
