package io.github.camundabolna.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field that filters a list of calls by their direction, for every vendor. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CallDirection {
  @TemplateProperty(
      label = "Direction",
      description = "Lists only outbound calls, only inbound calls, or both.",
      type = PropertyType.Dropdown,
      defaultValue = Patterns.ANY,
      choices = {
        @DropdownPropertyChoice(value = Patterns.ANY, label = "Both"),
        @DropdownPropertyChoice(value = "outbound", label = "Outbound"),
        @DropdownPropertyChoice(value = "inbound", label = "Inbound")
      })
  String FIELD = "direction";
}
