package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which failures keep other requests from being made. */
class ConsecutiveFailuresTest {

  private final ConsecutiveFailures failures = new ConsecutiveFailures();
  private final List<String> made = new ArrayList<>();

  private static ApiException failure(ApiException.Kind kind) {
    return ApiException.withoutAnswer(kind, ApiException.Reason.REQUEST, "no");
  }

  private void attempt(ApiException.Kind kind) {
    failures.attempt(
        () -> {
          made.add(kind.name());
          throw failure(kind);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"SAFE_TO_RETRY", "REJECTED"})
  void thirdInARowIsTakenForAnOutage(ApiException.Kind kind) {
    IntStream.range(0, 5).forEach(n -> attempt(kind));

    assertThat(made).hasSize(3);
    assertThat(failures.areTooMany()).isTrue();
    assertThat(failures.last()).isPresent();
  }

  @Test
  void successInBetweenBeginsTheCountAgain() {
    attempt(ApiException.Kind.SAFE_TO_RETRY);
    attempt(ApiException.Kind.SAFE_TO_RETRY);

    failures.attempt(() -> made.add("done"));
    attempt(ApiException.Kind.SAFE_TO_RETRY);

    assertThat(failures.areTooMany()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SAFE_TO_RETRY", "REJECTED"})
  void failureThatConcernsEveryRequestIsThrown(ApiException.Kind kind) {
    assertThatThrownBy(() -> attempt(kind)).isInstanceOf(ApiException.class);
  }
}
