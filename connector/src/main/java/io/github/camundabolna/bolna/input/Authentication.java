package io.github.camundabolna.bolna.input;

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
@JsonNaming(BolnaInputNames.class)
public record Authentication(
    @TemplateProperty(
            id = "apiKey",
            label = "API key",
            group = "authentication",
            description = "Reference to the secret that holds the key. Don't enter the key itself.",
            tooltip =
                "Create a key in the Bolna dashboard under Developers (see <a"
                    + " href=\"https://www.bolna.ai/docs/quickstarts/api\">Bolna's quickstart</a>)."
                    + " Then add it to your connector runtime as the secret BOLNA_API_KEY.",
            defaultValue = "{{secrets.BOLNA_API_KEY}}",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.NAMED_SECRET,
                            message = "Must be a secret reference like {{secrets.BOLNA_API_KEY}}")))
        @NotBlank(message = PanelTexts.API_KEY_MISSING)
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
    return "Authentication[apiKey=***]";
  }
}
