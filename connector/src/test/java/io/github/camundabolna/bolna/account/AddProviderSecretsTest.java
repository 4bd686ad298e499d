package io.github.camundabolna.bolna.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Searches all that a job leaves for the value of a provider key; the log is searched by an IT. */
class AddProviderSecretsTest {

  private static final String VALUE = "sk-live/4f\"9Zq81Lm";
  private static final String ECHO =
      TestJson.text(Map.of("message", "value " + VALUE + " is not valid"));
  private static final String LONG_ECHO = TestJson.text(Map.of("message", "x".repeat(485) + VALUE));
  private static final String JOB =
      TestJson.text(
          Map.of("type", "addProvider", "providerName", "OPENAI_API_KEY", "providerValue", VALUE));

  @AutoClose
  private final OperationFixture runtime = new OperationFixture(BolnaAccountFunction::new);

  @Test
  void noResultAndNoFailureHasTheValue() {
    List<MockResponse> responses = responses();
    List<String> left = new ArrayList<>();
    runtime.api.on("GET /providers", 200, "[]");
    for (int key = 0; key < responses.size(); key++) {
      runtime.api.next("POST /providers", responses.get(key));
      left.add(outcome(runtime.fresh(JOB).withKey(key)));
    }
    left.add(outcome(runtime.late(JOB)));

    assertThat(runtime.api.count("POST /providers")).isEqualTo(responses.size() + 1L);
    assertThat(left).allSatisfy(AddProviderSecretsTest::isClean);
    assertThat(left.toString()).contains("added", "withheld", "BOLNA_REJECTED");
  }

  private static List<MockResponse> responses() {
    return List.of(
        TestResponses.json(200, "{\"message\":\"successful\",\"provider_value\":\"x\"}"),
        TestResponses.json(400, ECHO),
        TestResponses.json(400, LONG_ECHO),
        TestResponses.json(403, ECHO),
        TestResponses.json(422, "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"x\"}]}"),
        TestResponses.json(429, ECHO),
        TestResponses.json(500, ECHO),
        TestResponses.text(502, "gateway " + VALUE),
        TestResponses.text(200, VALUE),
        TestResponses.cutAfterReading());
  }

  @Test
  void noMessageAboutAnInputHasTheValue() {
    String quoted = TestJson.text(VALUE);
    TestJob job = runtime.fresh(JOB);

    assertThat(
            List.of(
                outcome(job.field("providerName", quoted)),
                outcome(job.field("providerName", "''")),
                outcome(job.field("providerValue", "{'x': " + quoted + "}")),
                outcome(job.field("providerValue", "[" + quoted + "]")),
                outcome(job.field("type", "'unknown'")),
                outcome(job.with("operation", TestJson.of("[" + JOB + "]")))))
        .allSatisfy(AddProviderSecretsTest::isClean);
  }

  @Test
  void inputDoesNotShowTheValue() {
    AccountInput input = runtime.fresh(JOB).context().bindVariables(AccountInput.class);

    assertThat(input.toString()).contains("OPENAI_API_KEY");
    isClean(input.toString());
  }

  private String outcome(TestJob job) {
    try {
      Object result = runtime.run(job);
      return result + " " + TestJson.text(result);
    } catch (ConnectorException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return e.getErrorCode() + " " + e.getErrorVariables() + " " + trace;
    }
  }

  private static void isClean(String text) {
    assertThat(text).doesNotContain("4f\"9Zq", "9Zq81", "sk-live");
  }
}
