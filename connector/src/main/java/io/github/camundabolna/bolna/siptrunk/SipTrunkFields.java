package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks fields that several operations on SIP trunks share. */
public final class SipTrunkFields {

  /** The contract says only that an ID is a text; this is what fits into a path. */
  public static final String ID = "^[0-9a-zA-Z][0-9a-zA-Z_-]{0,63}$";

  public static final String ID_MUST_BE = "must be an ID of at most 64 letters, digits, - and _";

  private SipTrunkFields() {}

  /** Marks the field for the ID of a trunk. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "trunkId is missing. Enter the ID that \"Create SIP trunk\" returned")
  @ValidFormat(pattern = ID, mustBe = ID_MUST_BE, field = "trunkId")
  public @interface TrunkId {
    @TemplateProperty(
        label = "Trunk ID",
        defaultValue = "=trunkId",
        description = "ID of the SIP trunk, as returned by \"Create SIP trunk\".",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = ID,
                        message = "Must be a trunk ID or an expression like =trunkId")))
    String FIELD = "trunkId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the user name of a trunk. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Username {
    @TemplateProperty(
        label = "SIP user name",
        description = "User name that your telephony provider gave you for this trunk.",
        exampleValue = "4711")
    String FIELD = "username";
  }

  /** Marks the field for the password of a trunk, which only a secret may contain. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Password {
    @TemplateProperty(
        label = "SIP password",
        feel = FeelMode.disabled,
        description = "Reference to the secret that holds the password. Don't enter it here.",
        tooltip =
            "Add the password to your connector runtime as a secret, such as SIP_PASSWORD. A"
                + " password in a process variable would be visible in Operate, so expressions"
                + " aren't allowed.",
        exampleValue = "{{secrets.SIP_PASSWORD}}",
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(
                        value = Patterns.SECRET_REFERENCE + Patterns.OR_NOTHING,
                        message = "Must be a secret reference like {{secrets.SIP_PASSWORD}}")))
    String FIELD = "password";
  }
}
