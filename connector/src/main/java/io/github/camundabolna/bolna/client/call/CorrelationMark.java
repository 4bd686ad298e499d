package io.github.camundabolna.bolna.client.call;

/** The variable by which a call can be told from those that were placed elsewhere. */
public final class CorrelationMark {

  /** Holds the key of the element instance that placed the call; Bolna gives it back. */
  public static final String VARIABLE = "camunda_element_instance_key";

  private CorrelationMark() {}
}
