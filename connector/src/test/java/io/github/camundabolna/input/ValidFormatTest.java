package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ValidFormatTest {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private static final String MINUTES = "must be whole numbers of minutes from 1 to 10080 (a week)";

  private record One(@ValidFormat(field = "retries", oneOf = "1, 2, 3") String retries) {}

  private record Id(
      @ValidFormat(field = "endpointId", pattern = "[\\w-]+", mustBe = "must be an endpoint ID")
          String id) {}

  private record Many(
      @ValidFormat(field = "waits", max = 10_080, mustBe = MINUTES) List<?> waits) {}

  private record WithGaps(
      @ValidFormat(field = "waits", gaps = true, max = 10_080, mustBe = MINUTES) List<?> waits) {}

  @Test
  void anEmptyFieldIsLeftToOtherConstraints() {
    assertThat(violations(new One(null))).isEmpty();
    assertThat(violations(new One(" "))).isEmpty();
    assertThat(violations(new Many(Arrays.asList((Object) null)))).isEmpty();
  }

  @Test
  void theValueIsShownAsItIsThoughItLooksLikeATemplate() {
    assertThat(violations(new One("${7*7}{x}\\")))
        .containsExactly("retries must be 1, 2, or 3, but was \"${7*7}{x}\\\"");
  }

  @Test
  void anEmptyItemAmongOthersIsAMistakeUnlessGapsAreAllowed() {
    List<String> waits = List.of("30", "");

    assertThat(violations(new Many(waits)))
        .containsExactly(
            "waits must be whole numbers of minutes from 1 to 10080 (a week), but was \"\"");
    assertThat(violations(new WithGaps(waits))).isEmpty();
  }

  @Test
  void onlyTheFirstWrongItemIsReported() {
    assertThat(violations(new Many(List.of("30", "x", "y"))))
        .containsExactly(
            "waits must be whole numbers of minutes from 1 to 10080 (a week), but was \"x\"");
  }

  @Test
  void aSecretIsNoIdAndIsNotShown() {
    assertThat(violations(new Id("3c90c3cc-0d44-4b50-8888-8dd25736052a"))).isEmpty();
    assertThat(violations(new Id("whsec_1234567890abcdef")))
        .containsExactly("endpointId must be an endpoint ID, but was \"whsec_***\"");
  }

  private static Stream<String> violations(Object value) {
    return VALIDATOR.validate(value).stream().map(ConstraintViolation::getMessage);
  }
}
