package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes an operation to people: in the panel, in the Modeler's chooser, and on its page. Only
 * the template generator reads it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationInfo {

  /** What the operation does, for its page: a sentence without a period. */
  String summary();

  /** What the page says beyond that, in Markdown. */
  String details() default "";

  /** The requests that it sends, in Markdown. */
  String requests();

  /** What it does, as the chooser shows it from Camunda 8.10 on. */
  String chooser();

  /**
   * What a person would type into the chooser, separated by commas; no other operation of the
   * connector has the same.
   */
  String keywords();

  /** The result expression that the panel is pre-filled with. */
  String result();

  /** Codes of failures that not every operation has. */
  String[] errors() default {};

  /** The scenario that the page shows as its example; by default, the one named like it. */
  String scenario() default "";
}
