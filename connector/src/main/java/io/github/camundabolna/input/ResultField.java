package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a field of an operation's result. Only the template generator reads it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface ResultField {

  /** What the field means, in Markdown. */
  String value();

  /** An example of a text, or of another value in JSON; null by default. */
  String example() default "";

  /** The name of a larger example that the generator has, which a list has once. */
  String sample() default "";
}
