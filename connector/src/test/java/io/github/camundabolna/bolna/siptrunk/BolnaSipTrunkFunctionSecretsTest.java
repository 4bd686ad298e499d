package io.github.camundabolna.bolna.siptrunk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The password of a trunk is searched for in all that comes out of the connector. */
class BolnaSipTrunkFunctionSecretsTest {

  /** Any part of the password counts, because a message can be cut. */
  private static final String PASSWORD = "tell-nobody-this";

  private static final String PART = "nobody";

  private static final String ECHO =
      "{\"message\":\"auth_password 'tell-nobody-this' is invalid\",\"error\":1}";

  private static final String TRUNK =
      "{\"id\":\"t1\",\"name\":\"Zadarma\",\"auth_password\":\"tell-nobody-this\","
          + "\"auth\":{\"password\":\"tell-nobody-this\"},\"gateways\":[{\"gateway_address\":\"a\","
          + "\"auth_password\":\"tell-nobody-this\"}]}";

  @AutoClose private final SipTrunkConnectorFixture runtime = new SipTrunkConnectorFixture();

  @Test
  void noResultHasThePasswordEvenIfBolnaSendsIt() {
    String list = "[" + TRUNK + "]";
    runtime.bolna.enqueue(200, "[]").enqueue(201, TRUNK);
    runtime.bolna.enqueue(200, TRUNK).enqueue(200, TRUNK).enqueue(200, list);

    List<String> results =
        Stream.of(
                runtime.freshCreate(),
                update(),
                runtime.fresh("{'type': 'getTrunk', 'trunkId': 't1'}"),
                runtime.fresh("{'type': 'listTrunks'}"))
            .map(job -> runtime.run(job).toString())
            .toList();

    assertThat(results).allSatisfy(each -> assertThat(each).contains("t1").doesNotContain(PART));
  }

  static Stream<TestJob> jobsWithThePassword() {
    try (SipTrunkConnectorFixture any = new SipTrunkConnectorFixture()) {
      return Stream.of(any.freshCreate(), update());
    }
  }

  @ParameterizedTest
  @MethodSource("jobsWithThePassword")
  void noErrorHasThePasswordWhateverBolnaAnswers(TestJob job) {
    for (int status : new int[] {400, 401, 402, 404, 422, 429, 500}) {
      answer(job, status);
      assertNothingIn(runtime.failureOf(job));
    }
  }

  /** Create lists before, and again after a refusal or an unknown outcome. */
  private void answer(TestJob job, int status) {
    boolean create = job.toString().contains("createTrunk");
    if (create) {
      runtime.bolna.enqueue(200, "[]");
    }
    runtime.bolna.enqueue(TestResponses.json(status, ECHO));
    if (create && List.of(400, 404, 422, 500).contains(status)) {
      runtime.bolna.enqueue(200, "[]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'password': {'value': 'tell-nobody-this'}}",
        "{'password': ['tell-nobody-this', 'tell-nobody-this']}",
        "{'settings': {'auth_password': 'tell-nobody-this'}}",
        "{'settings': {'qualify_frequency': 'tell-nobody-this'}}",
        "{'gateways': [{'gateway_address': 'a', 'port': 'tell-nobody-this'}]}",
        "{'gateways': []}"
      })
  void noErrorAboutAnInputHasThePassword(String fields) {
    TestJob job = runtime.freshCreate();
    for (String name : (Iterable<String>) TestJson.of(fields)::fieldNames) {
      job = job.field(name, TestJson.of(fields).get(name).toString());
    }

    assertNothingIn(runtime.failureOf(job));
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @Test
  void noTextOfARequestHasThePassword() {
    for (TestJob job : List.of(runtime.freshCreate(), update())) {
      SipTrunkInput request = job.context().bindVariables(SipTrunkInput.class);

      assertThat(request.toString()).contains("Trunk[").doesNotContain(PART);
    }
  }

  private void assertNothingIn(Throwable failure) {
    assertThat(failure).isNotNull();
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    assertThat(text.toString()).doesNotContain(PART);
    assertThat(TestJson.text(failure.getMessage())).doesNotContain(PASSWORD);
  }

  private static TestJob update() {
    return TestJob.of("{'type': 'updateTrunk', 'trunkId': 't1', 'password': '" + PASSWORD + "'}");
  }
}
