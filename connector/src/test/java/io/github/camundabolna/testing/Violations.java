package io.github.camundabolna.testing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The sentences about an input that can't be sent. */
public final class Violations {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private Violations() {}

  /** Returns the sentences about a whole record, in alphabetical order. */
  public static List<String> of(Object input) {
    return VALIDATOR.validate(input).stream()
        .map(ConstraintViolation::getMessage)
        .sorted()
        .toList();
  }

  /** Returns the sentences about one field. */
  public static List<String> of(Class<?> type, String field, Object value) {
    return VALIDATOR.validateValue(type, field, value).stream()
        .map(ConstraintViolation::getMessage)
        .toList();
  }
}
