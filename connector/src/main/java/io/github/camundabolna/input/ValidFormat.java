package io.github.camundabolna.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field, or each item of a list, has a form. The violation is a whole sentence: the field, what
 * it must be, and what it was. An empty field obeys, also one that is bound as a list of nothing
 * else; whether it may be empty is for {@code NotBlank}.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormatValidator.class)
public @interface ValidFormat {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  InputFormat value();

  /** The field's name, as the sentence shall call it. */
  String field();

  /** Whether items of a list may be empty, and are left out. */
  boolean gaps() default false;
}
