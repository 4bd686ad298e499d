package io.github.camundabolna.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requires that a field, or each item of a list, has a form. The violation is a whole sentence: the
 * field, what it must be, and what it was. An empty field obeys, also one that is bound as a list
 * of nothing else; whether it may be empty is for {@code NotBlank}.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidFormat.Validator.class)
public @interface ValidFormat {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  InputFormat value();

  /** The field's name, as the sentence shall call it. */
  String field();

  /** Whether items of a list may be empty, and are left out. */
  boolean gaps() default false;

  /** Composes the sentence about a value that does not have its form. */
  final class Validator implements ConstraintValidator<ValidFormat, Object> {

    private String field;
    private InputFormat format;
    private boolean gaps;

    @Override
    public void initialize(ValidFormat annotation) {
      field = annotation.field();
      format = annotation.value();
      gaps = annotation.gaps();
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      Optional<String> sentence =
          items(value).flatMap(item -> format.sentence(field, item).stream()).findFirst();
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
}
