package io.github.camundabolna.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes the sentence about a value that does not have its form. */
public final class FormatValidator implements ConstraintValidator<ValidFormat, Object> {

  private String field;
  private InputFormat rule;
  private boolean gaps;

  @Override
  public void initialize(ValidFormat annotation) {
    field = annotation.field();
    rule = annotation.value();
    gaps = annotation.gaps();
  }

  @Override
  public boolean isValid(Object value, ConstraintValidatorContext context) {
    Optional<String> sentence =
        items(value).flatMap(item -> rule.sentence(field, item).stream()).findFirst();
    sentence.ifPresent(text -> report(context, text));
    return sentence.isEmpty();
  }

  /** One that is empty among others is a mistake; alone, it is a field that is empty. */
  private Stream<String> items(Object value) {
    Collection<?> items =
        value instanceof Collection ? (Collection<?>) value : Collections.singleton(value);
    return gaps || items.size() == 1
        ? items.stream()
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(text -> !text.isBlank())
        : items.stream().map(String::valueOf);
  }

  /** A template is a small language ({@code {x}}, {@code ${x}}): a value must not speak it. */
  private static void report(ConstraintValidatorContext context, String sentence) {
    String template = sentence.replaceAll("[\\\\{}$]", "\\\\$0");
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
  }
}
