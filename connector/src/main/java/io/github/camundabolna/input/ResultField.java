package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a field of an operation's result. Only the template generator reads it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface ResultField {

  /** Example of a document: the reference that a process gets, shortened. */
  String DOCUMENT = "{\"camunda.document.type\": \"camunda\", \"documentId\": \"…\"}";

  /** Meaning of the field, in Markdown. */
  String value();

  /** Example as a text, or as JSON for other values; null by default. */
  String example() default "";

  /** Name of a larger example in the generator; a list shows it once. */
  String sample() default "";
}
