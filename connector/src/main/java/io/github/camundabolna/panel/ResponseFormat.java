package io.github.camundabolna.panel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.Pattern;

/**
 * How an operation returns what can be a document. Templates for Camunda 8.10 have a field for it,
 * with the variable that runtimes of that line use for their own connectors.
 *
 * @param choice {@code DOCUMENT}, {@code TEXT} or {@code JSON}; null where the template has no such
 *     field
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ResponseFormat(
    @Pattern(
            regexp = "DOCUMENT|TEXT|JSON",
            message = "documentReturnFormat.choice must be DOCUMENT, TEXT, or JSON")
        String choice) {

  public static final String VARIABLE = "documentReturnFormat";

  private static final String DOCUMENT = "DOCUMENT";

  /** Returns whether a document is wanted, however small it is. */
  public boolean isDocument() {
    return DOCUMENT.equals(choice);
  }
}
