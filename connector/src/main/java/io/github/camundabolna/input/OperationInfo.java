package io.github.camundabolna.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes an operation in the panel, in the Modeler's chooser, and on its page. Only the template
 * generator reads it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OperationInfo {

  /** Summary for the page: a sentence without a period. */
  String summary();

  /** More text for the page, in Markdown. */
  String details() default "";

  /** The requests that the operation sends, in Markdown. */
  String requests();

  /** Description in the chooser, from Camunda 8.10 on. */
  String chooser();

  /** Search terms for the chooser, separated by commas, unique within the connector. */
  String keywords();

  /** The default result expression. */
  String result();

  /** Error codes that not all operations have. */
  String[] errors() default {};

  /** The example scenario of the page; by default, the one with the operation's name. */
  String scenario() default "";
}
