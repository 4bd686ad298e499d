package io.github.camundabolna.panel;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Composes the sentence about a value that does not have its form. */
public final class ObeysValidator implements ConstraintValidator<Obeys, Object> {

  private String field;
  private Rule rule;

  @Override
  public void initialize(Obeys annotation) {
    field = annotation.field();
    rule = annotation.value();
  }

  @Override
  public boolean isValid(Object value, ConstraintValidatorContext context) {
    Optional<String> sentence =
        items(value).flatMap(item -> rule.sentence(field, item).stream()).findFirst();
    sentence.ifPresent(text -> report(context, text));
    return sentence.isEmpty();
  }

  private static Stream<String> items(Object value) {
    Stream<?> items =
        value instanceof Collection ? ((Collection<?>) value).stream() : Stream.of(value);
    return items.filter(Objects::nonNull).map(Object::toString).filter(text -> !text.isBlank());
  }

  /** A template is a small language ({@code {x}}, {@code ${x}}): a value must not speak it. */
  private static void report(ConstraintValidatorContext context, String sentence) {
    String template = sentence.replaceAll("[\\\\{}$]", "\\\\$0");
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
  }
}
