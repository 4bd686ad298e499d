package io.github.camundabolna.panel;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.github.camundabolna.client.ApiKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/** Who calls. Hides the key in {@link #toString()}. */
public record Authentication(
    @TemplateProperty(
            id = "apiKey",
            label = "API key",
            group = "authentication",
            description =
                "Name of the secret that holds the API key from the Bolna dashboard (Developers)."
                    + " Keep the key itself out of the diagram.",
            defaultValue = "{{secrets.BOLNA_API_KEY}}")
        @NotBlank(
            message = "the API key is missing: set it to" + " \\{\\{secrets.BOLNA_API_KEY\\}\\}")
        @Pattern(
            regexp = "^[!-~]*$",
            message = "the API key holds a blank, a line break or a letter outside ASCII")
        String apiKey) {

  public ApiKey key() {
    return new ApiKey(apiKey);
  }

  @Override
  public String toString() {
    return "Authentication[apiKey=***]";
  }
}
