package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a modeler choose a document as the result of an operation, from Camunda 8.10 on. Only the
 * template generator reads it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentOption {

  /** What is returned, as the panel describes the choice. */
  String description();

  /** What is returned unless a document is chosen: {@code JSON} or {@code TEXT}. */
  String otherwise() default "JSON";

  /** The result expression where the choice exists, if it differs. */
  String result() default "";
}
