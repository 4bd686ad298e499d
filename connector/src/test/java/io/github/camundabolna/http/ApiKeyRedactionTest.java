package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyRedactionTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

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
    bolna.enqueue(status, body.replace("KEY", MockApiServer.KEY));

    ApiException failure =
        RequestSamples.failure(() -> bolna.client().makeCall(RequestSamples.call()));

    assertThat(everythingSaidBy(failure)).doesNotContain(MockApiServer.KEY);
  }

  @Test
  void aKeyAtTheCutIsHiddenAsAWhole() {
    bolna.enqueue(400, "{\"message\":\"" + "x".repeat(490) + MockApiServer.KEY + "\"}");

    ApiException failure =
        RequestSamples.failure(() -> bolna.client().makeCall(RequestSamples.call()));

    assertThat(everythingSaidBy(failure)).doesNotContain("bnsecret");
  }

  @Test
  void neitherClientNorKeyShowIt() {
    assertThat(bolna.client().toString()).doesNotContain(MockApiServer.KEY).contains("***");
    assertThat(new ApiKey(MockApiServer.KEY)).hasToString("***");
  }

  @Test
  void anEmptyKeyHidesNothing() {
    assertThat(new ApiKey("").hideIn("text")).isEqualTo("text");
  }

  private static String everythingSaidBy(ApiException failure) {
    StringBuilder said = new StringBuilder(failure.vendorMessage().orElse(""));
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      said.append(cause);
    }
    return said.toString();
  }
}
