package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.input.InvalidInputException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountLimitsTest {

  @ParameterizedTest
  @CsvSource({
    ", , guards.account.minimumBalance and guards.account.maximumCalls are missing. Enter at least"
        + " one of them",
    "-1, , 'guards.account.minimumBalance must not be negative, but was -1'",
    ", 0, 'guards.account.maximumCalls must be at least 1, but was 0'"
  })
  void aLimitThatIsNoneIsAnError(BigDecimal balance, Integer calls, String message) {
    assertThatThrownBy(
            () -> new AccountLimits(Optional.ofNullable(balance), Optional.ofNullable(calls)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }
}
