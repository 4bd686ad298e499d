package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.input.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextTest {

  static Stream<Exception> ownExceptions() {
    return Stream.of(
        ApiException.notDone("a sentence"),
        new InvalidSettings("a sentence"),
        new InvalidInputException("a sentence"),
        new UnreadableResponseException("a sentence"));
  }

  @ParameterizedTest
  @MethodSource("ownExceptions")
  void theMessageOfTheConnectorsOwnExceptionIsShown(Exception failure) {
    assertThat(FailureText.of(failure)).isEqualTo("a sentence");
    assertThat(FailureText.sentence(failure)).contains("a sentence");
  }

  @Test
  void onlyTheTypeOfAForeignExceptionIsShown() {
    IllegalStateException failure = new IllegalStateException("phone +919876543210");

    assertThat(FailureText.of(failure)).isEqualTo("IllegalStateException");
    assertThat(FailureText.sentence(failure)).isEmpty();
  }

  @Test
  void aMissingExceptionIsUnknown() {
    assertThat(FailureText.of(null)).isEqualTo("an unknown error");
  }
}
