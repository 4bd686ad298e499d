package io.github.camundabolna.bolna.guard;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.guard.CallingWindowText;
import io.github.camundabolna.guard.WindowGuard;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import java.util.List;
import java.util.Optional;

/** The panel fields of the calling window, which a field turns on: a null never turns it off. */
@JsonNaming(BolnaInputNames.class)
public record CallingWindowFields(
    @TemplateProperty(
            label = "Calling window",
            group = "guards",
            type = PropertyType.Dropdown,
            defaultValue = "off",
            choices = {
              @DropdownPropertyChoice(value = "off", label = "Call at any time"),
              @DropdownPropertyChoice(value = "refuse", label = "Refuse calls outside the window"),
              @DropdownPropertyChoice(value = "move", label = "Move calls to the next opening")
            },
            description =
                "Whether calls are limited to some days and hours, and what happens to calls"
                    + " outside them.",
            tooltip =
                "The local time of the recipient counts. A refused call causes the BPMN error"
                    + " BOLNA_OUTSIDE_WINDOW. Automatic retries by Bolna aren't checked.")
        @ValidFormat(field = "guards.window.outside", oneOf = "off, refuse, move")
        String outside,
    @TemplateProperty(
            label = "Window days",
            group = "guards",
            feel = FeelMode.optional,
            defaultValue = "Mon-Fri",
            condition =
                @PropertyCondition(
                    property = "operation.guards.window.outside",
                    oneOf = {"refuse", "move"}),
            description = "Days like Mon-Sat or Mon, Wed, Fri, or a FEEL list of their names.",
            constraints = @PropertyConstraints(notEmpty = true))
        List<String> days,
    @TemplateProperty(
            label = "Window opens at",
            group = "guards",
            defaultValue = "09:00",
            condition =
                @PropertyCondition(
                    property = "operation.guards.window.outside",
                    oneOf = {"refuse", "move"}),
            description = "Local time of the recipient, like 09:00.",
            constraints = @PropertyConstraints(notEmpty = true))
        String from,
    @TemplateProperty(
            label = "Window closes at",
            group = "guards",
            defaultValue = "20:00",
            condition =
                @PropertyCondition(
                    property = "operation.guards.window.outside",
                    oneOf = {"refuse", "move"}),
            description =
                "Local time from which calls are no longer allowed, like 20:00. 24:00 is the end of"
                    + " the day.",
            constraints = @PropertyConstraints(notEmpty = true))
        String to) {

  /**
   * Returns the guard; empty if it's turned off.
   *
   * @throws io.github.camundabolna.input.InvalidInputException if a field is missing or invalid
   */
  public Optional<WindowGuard> guard() {
    return Texts.text(outside)
        .filter(choice -> !choice.equals("off"))
        .map(
            choice ->
                new WindowGuard(
                    new CallingWindowText(name -> "guards.window." + name)
                        .read(Texts.items(days), from, to),
                    choice.equals("move")));
  }
}
