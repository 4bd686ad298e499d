package io.github.camundabolna.job;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes the BPMN errors of a connector's default error expression. Only the template generator
 * reads it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface BpmnErrors {

  /** The process variable that gets the details of an error. */
  String variable();

  /** Failures that retrying can't fix, and on which a process may continue. */
  ErrorCode[] codes() default {ErrorCode.INVALID_INPUT, ErrorCode.REJECTED};

  /** The details besides code and message. */
  String[] fields() default {"httpStatus", "vendorMessage"};
}
