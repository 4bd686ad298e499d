package io.github.camundabolna.input;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.Vendor;
import java.util.Locale;

/**
 * Names the variables of an element's inputs. The engine evaluates all inputs in one context, where
 * each part of a target hides the process variable of that name from later inputs. So each part has
 * a prefix that no process uses.
 *
 * @param prefix of a vendor's variables
 */
public record InputNames(String prefix) {

  public static InputNames of(Vendor vendor) {
    return new InputNames(vendor.prefix().toLowerCase(Locale.ROOT) + "Input_");
  }

  /** Returns the target of an input for a dotted path of fields, like {@code operation.type}. */
  public String target(String path) {
    return prefix + path.replace(".", "." + prefix);
  }

  /**
   * Returns the API key from the variables of a job, stripped; empty if none. In a cluster
   * credential, which replaces the whole input, its name has no prefix.
   */
  public String apiKey(JsonNode variables) {
    JsonNode authentication = variables.path(target("authentication"));
    String key = authentication.path(target("apiKey")).asText("");
    return (key.isBlank() ? authentication.path("apiKey").asText("") : key).strip();
  }

  /** Returns the field name of a variable. */
  public String field(String name) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
