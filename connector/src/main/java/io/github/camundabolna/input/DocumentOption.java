package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a modeler choose a document as the result of an operation. Only the template generator reads
 * it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentOption {

  /** Description of the choice in the panel. */
  String description();

  /** The format without a document: {@code JSON} or {@code TEXT}. */
  String otherwise() default "JSON";
}
