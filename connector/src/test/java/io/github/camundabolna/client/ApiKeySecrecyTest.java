package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeySecrecyTest {

  @AutoClose private final WireServer bolna = new WireServer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"message\":\"no such key: KEY\"}",
        "500 | KEY",
        "200 | KEY",
        "200 | {\"echo\": KEY}",
        "400 | {\"detail\":[{\"loc\":[\"header\"],\"msg\":\"KEY\"}]}"
      })
  void anEchoOfTheKeyIsHidden(int status, String body) {
    bolna.answering(status, body.replace("KEY", WireServer.KEY));

    BolnaException failure = Requests.failure(() -> bolna.client().makeCall(Requests.call()));

    assertThat(everythingSaidBy(failure)).doesNotContain(WireServer.KEY);
  }

  @Test
  void aKeyAtTheCutIsHiddenAsAWhole() {
    bolna.answering(400, "{\"message\":\"" + "x".repeat(490) + WireServer.KEY + "\"}");

    BolnaException failure = Requests.failure(() -> bolna.client().makeCall(Requests.call()));

    assertThat(everythingSaidBy(failure)).doesNotContain("bnsecret");
  }

  @Test
  void neitherClientNorKeyShowIt() {
    assertThat(bolna.client().toString()).doesNotContain(WireServer.KEY).contains("***");
    assertThat(new ApiKey(WireServer.KEY)).hasToString("***");
  }

  @Test
  void anEmptyKeyHidesNothing() {
    assertThat(new ApiKey("").hideIn("text")).isEqualTo("text");
  }

  private static String everythingSaidBy(BolnaException failure) {
    StringBuilder said = new StringBuilder(failure.vendorMessage().orElse(""));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      said.append(cause);
    }
    return said.toString();
  }
}
