package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks fields that have the same texts in several operations, as {@code PanelFields} does. */
final class AgentFields {

  private AgentFields() {}

  /** Marks the field for a whole configuration. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface WholeConfiguration {
    @TemplateProperty(
        label = "Agent configuration",
        defaultValue = "=agentConfiguration",
        feel = FeelMode.required,
        description = "FEEL context or JSON document with agent_config and agent_prompts.",
        tooltip =
            "Bolna's API reference for agents describes the entries. In a context, refer to a"
                + " secret as {{secrets.NAME}}; in a document, that doesn't work.",
        constraints = @PropertyConstraints(notEmpty = true))
    String FIELD = "configuration";
  }
}
