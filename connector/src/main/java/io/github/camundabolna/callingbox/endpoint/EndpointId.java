package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field for the ID of an endpoint, as {@code CallingBoxPanelFields} does. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "endpointId is missing. Enter the ID that \"Create webhook endpoint\" returned")
@ValidFormat(
    pattern = CallingBoxPanelTexts.ID,
    mustBe = CallingBoxWebhookOperation.ENDPOINT_ID_MUST_BE,
    field = "endpointId")
@interface EndpointId {

  @TemplateProperty(
      label = "Endpoint ID",
      defaultValue = "=endpointId",
      description = "ID of the endpoint, as returned by \"Create webhook endpoint\".",
      tooltip = "The CallingBox dashboard shows the IDs of all endpoints, too.",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = CallingBoxPanelTexts.ID + Patterns.OR_EXPRESSION,
                      message = "Must be an endpoint ID or an expression like =endpointId")))
  String FIELD = "endpointId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
