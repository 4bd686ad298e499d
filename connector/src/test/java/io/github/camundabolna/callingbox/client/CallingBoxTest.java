package io.github.camundabolna.callingbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.HttpSettings;
import org.junit.jupiter.api.Test;

class CallingBoxTest {

  @Test
  void settingsHaveTheAddressOfTheApi() {
    HttpSettings settings = CallingBox.settingsOfThisProcess();

    assertThat(settings.baseUri()).hasToString("https://api.callingbox.io");
    assertThat(settings.vendor().prefixed("REJECTED")).isEqualTo("CALLINGBOX_REJECTED");
  }

  @Test
  void allRequestsShareOneLimit() {
    assertThat(CallingBox.VENDOR.rateLimitGroup().apply(ApiRequest.post("v1", "calls")))
        .isEqualTo(CallingBox.VENDOR.rateLimitGroup().apply(ApiRequest.get("v1", "numbers")));
  }

  @Test
  void unreadableAnswerLeavesOnlyTheOutcomeOfAnUnrepeatableRequestUnknown() {
    ApiRequest post = ApiRequest.post("v1", "calls");
    ApiException failure = CallingBox.VENDOR.unreadableAnswer(post);

    assertThat(failure).hasMessage("CallingBox answered POST /v1/calls without the expected data");
    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(CallingBox.VENDOR.unreadableAnswer(post.asRepeatable()).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }
}
