package io.github.camundabolna.callingbox.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimitGroup;
import io.github.camundabolna.http.RequestPurpose;
import org.junit.jupiter.api.Test;

class CallingBoxTest {

  @Test
  void settingsHaveTheAddressOfTheApi() {
    HttpSettings settings = CallingBox.settingsOfThisProcess();

    assertThat(settings.baseUri()).hasToString("https://api.callingbox.io");
    assertThat(settings.vendor().prefixed("REJECTED")).isEqualTo("CALLINGBOX_REJECTED");
  }

  @Test
  void historyHasALowerLimitThanAllOthers() {
    RateLimitGroup history = group(ApiRequest.get("v1", "calls"));
    RateLimitGroup others = group(ApiRequest.get("v1", "agents"));

    assertThat(CallingBox.VENDOR.requestsPerMinute() * history.share()).isEqualTo(60);
    assertThat(CallingBox.VENDOR.requestsPerMinute() * others.share()).isEqualTo(300);
    assertThat(group(ApiRequest.get("v1", "calls", "c1"))).isEqualTo(others);
    assertThat(group(ApiRequest.get("v1", "calls", "c1", "transcript"))).isEqualTo(others);
    assertThat(group(ApiRequest.get("v1", "numbers"))).isEqualTo(others);
  }

  @Test
  void placingACallDoesNotWaitForReads() {
    RateLimitGroup placement = group(ApiRequest.post("v1", "calls"));

    assertThat(CallingBox.VENDOR.requestsPerMinute() * placement.share()).isEqualTo(300);
    assertThat(placement)
        .isNotEqualTo(group(ApiRequest.get("v1", "calls")))
        .isNotEqualTo(group(ApiRequest.get("v1", "calls", "c1")));
  }

  private static RateLimitGroup group(ApiRequest request) {
    return CallingBox.VENDOR.rateLimitGroup().apply(RequestPurpose.LOOK_UP, request);
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
