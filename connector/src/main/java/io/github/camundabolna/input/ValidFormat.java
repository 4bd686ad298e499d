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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Requires that a field, or each item of a list, has a form. The violation is a whole sentence: the
 * field, what it must be, and what it was. An empty field is valid, also one that is bound as a
 * list of nothing else; whether it may be empty is for {@code NotBlank}.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidFormat.Validator.class)
public @interface ValidFormat {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A form that a pattern can't describe; if absent, the elements below say what is accepted. */
  InputFormat[] value() default {};

  /** The field's name, as the sentence shall call it. */
  String field();

  /** Whether items of a list may be empty, and are left out. */
  boolean gaps() default false;

  /** An example of a webhook's URL at this vendor. */
  String example() default "";

  /** The words that are accepted, separated by a comma and a blank. */
  String oneOf() default "";

  /** The largest of the whole numbers that are accepted, beginning with 1. */
  int max() default 0;

  /** The texts that are accepted. */
  String pattern() default "";

  /** What the value must be, if that isn't clear from its words or numbers. */
  String mustBe() default "";

  /** Composes the sentence about a value that does not have its form. */
  final class Validator implements ConstraintValidator<ValidFormat, Object> {

    private ValidFormat form;

    @Override
    public void initialize(ValidFormat annotation) {
      form = annotation;
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      Optional<String> sentence = items(value).flatMap(item -> sentence(item).stream()).findFirst();
      sentence.ifPresent(text -> report(context, text));
      return sentence.isEmpty();
    }

    private Optional<String> sentence(String text) {
      return form.value().length == 1
          ? form.value()[0].sentence(form.field(), text, form.example())
          : Optional.of(text)
              .filter(item -> !isAccepted(item))
              .map(item -> InputFormat.compose(form.field(), mustBe(), item));
    }

    private boolean isAccepted(String text) {
      if (form.max() > 0) {
        return text.matches("[1-9][0-9]{0,9}") && Long.parseLong(text) <= form.max();
      }
      return form.oneOf().isEmpty() ? text.matches(form.pattern()) : words().contains(text);
    }

    private List<String> words() {
      return List.of(form.oneOf().split(", "));
    }

    private String mustBe() {
      if (!form.mustBe().isEmpty()) {
        return form.mustBe();
      }
      if (form.max() > 0) {
        return "must be a whole number from 1"
            + (form.max() == Integer.MAX_VALUE ? "" : " to " + form.max());
      }
      String beforeLast = words().size() == 2 ? " or " : ", or ";
      return words().size() > 3
          ? "must be one of " + form.oneOf()
          : "must be " + form.oneOf().replaceFirst(", (?=[^,]*$)", beforeLast);
    }

    /** One that is empty among others is a mistake; alone, it is a field that is empty. */
    private Stream<String> items(Object value) {
      Collection<?> items =
          value instanceof Collection ? (Collection<?>) value : Collections.singleton(value);
      return form.gaps() || items.size() == 1
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
