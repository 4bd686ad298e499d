package io.github.camundabolna.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires a format of a field, or of each item of a list. The violation is a full message: field,
 * accepted format, and value. Empty fields are valid, even if bound as a list of null; use {@code
 * NotBlank} to require a value.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidFormat.Validator.class)
public @interface ValidFormat {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A format that a pattern can't describe; if absent, the elements below apply. */
  InputFormat[] value() default {};

  /** The field's name in the message. */
  String field();

  /** Whether to ignore empty items of a list. */
  boolean gaps() default false;

  /** Example of a webhook URL or a phone number for this vendor. */
  String example() default "";

  /** Accepted words, separated by comma and space. */
  String oneOf() default "";

  /** Maximum of accepted whole numbers, starting with 1. */
  int max() default 0;

  /** Pattern of accepted texts. */
  String pattern() default "";

  /** Description of the format, if words, numbers, or an example don't show it. */
  String mustBe() default "";

  /** Composes the message about an invalid value. */
  final class Validator implements ConstraintValidator<ValidFormat, Object> {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

    private ValidFormat form;
    private Pattern pattern;

    @Override
    public void initialize(ValidFormat annotation) {
      form = annotation;
      pattern = Pattern.compile(annotation.pattern());
    }

    @Override
    public boolean isValid(Object value, ConstraintValidatorContext context) {
      Optional<String> sentence = items(value).flatMap(item -> sentence(item).stream()).findFirst();
      sentence.ifPresent(text -> report(context, text));
      return sentence.isEmpty();
    }

    private Optional<String> sentence(String text) {
      return form.value().length == 1
          ? form.value()[0].sentence(form.field(), text, form.example(), form.mustBe())
          : Optional.of(text)
              .filter(item -> !isAccepted(item))
              .map(item -> InputFormat.compose(form.field(), mustBe(), item));
    }

    /** The pattern of an ID fits a secret too, and messages show IDs. */
    private boolean isAccepted(String text) {
      if (Quoted.hides(text)) {
        return false;
      }
      if (form.max() > 0) {
        return WHOLE_NUMBER.matcher(text).matches() && Long.parseLong(text) <= form.max();
      }
      return form.oneOf().isEmpty() ? pattern.matcher(text).matches() : words().contains(text);
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

    /** An empty item among others is an error; alone, it's an empty field. */
    private Stream<String> items(Object value) {
      Collection<?> items =
          value instanceof Collection ? (Collection<?>) value : Collections.singleton(value);
      return form.gaps() || items.size() == 1
          ? items.stream()
              .filter(Objects::nonNull)
              .map(Validator::text)
              .filter(text -> !text.isBlank())
          : items.stream().map(Validator::text);
    }

    /** An expression may yield 2.0. */
    private static String text(Object item) {
      return item instanceof Double number && number % 1 == 0
          ? BigDecimal.valueOf(number).toBigInteger().toString()
          : String.valueOf(item);
    }

    /** Escapes template syntax ({@code {x}}, {@code ${x}}), so that values are never evaluated. */
    private static void report(ConstraintValidatorContext context, String sentence) {
      String template = sentence.replaceAll("[\\\\{}$]", "\\\\$0");
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(template).addConstraintViolation();
    }
  }
}
