package io.github.camundabolna.callingbox.input;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.operation.AccountAccess;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** The API key, which {@link #toString()} hides. Inbound elements bind it by its plain name. */
@JsonNaming(CallingBoxInputNames.class)
public record CallingBoxAuthentication(
    @TemplateProperty(
            id = "apiKey",
            label = "API key",
            group = "authentication",
            description = "Reference to the secret that holds the key. Don't enter the key itself.",
            tooltip =
                "Create a key in the CallingBox dashboard under API Keys. Then add it to your"
                    + " connector runtime as the secret CALLINGBOX_API_KEY.",
            defaultValue = "{{secrets.CALLINGBOX_API_KEY}}",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.NAMED_SECRET,
                            message =
                                "Must be a secret reference like {{secrets.CALLINGBOX_API_KEY}}")))
        @NotBlank(message = CallingBoxPanelTexts.API_KEY_MISSING)
        @Pattern(regexp = Patterns.API_KEY, message = Patterns.API_KEY_MESSAGE)
        @JsonAlias("apiKey")
        String apiKey)
    implements AccountAccess {

  @Override
  public ApiKey key() {
    return new ApiKey(apiKey);
  }

  @Override
  public String toString() {
    return "CallingBoxAuthentication[apiKey=***]";
  }
}
