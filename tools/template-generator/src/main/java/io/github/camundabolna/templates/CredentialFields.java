package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.InputNames;
import java.util.List;

/**
 * Lets a modeler choose a credential of the cluster instead of naming a secret in the element. The
 * Modeler binds the credential to the input as a whole, in the shape that {@code Authentication}
 * reads. Whoever names a secret keeps the field, so that an upgrade keeps what was typed.
 */
final class CredentialFields {

  private static final String API_KEY = "authentication.apiKey";
  private static final String SOURCE = "authentication.source";
  private static final String IN_ELEMENT = "element";
  private static final String IN_CREDENTIAL = "credential";

  private CredentialFields() {}

  static void add(Template template) {
    template.json().putArray("configurationTemplates").add(configuration(template));
    ObjectNode apiKey = template.property(API_KEY);
    show(apiKey, IN_ELEMENT);
    template.replace(API_KEY, List.of(source(), apiKey, chooser(template.vendor())));
  }

  /** The field as the editor of credentials shows it: it knows neither FEEL nor optional fields. */
  private static ObjectNode configuration(Template template) {
    ObjectNode configuration =
        Template.JSON
            .createObjectNode()
            .put("id", template.vendor().credentialId())
            .put("kind", "CREDENTIAL")
            .put("version", 1)
            .put("name", template.vendor().vendor().name() + " account");
    ObjectNode apiKey = template.property(API_KEY).deepCopy();
    apiKey.remove(List.of("feel", "optional", "condition"));
    apiKey.put("id", "apiKey").put("secret", true);
    apiKey.putObject("binding").put("type", "property").put("name", "apiKey");
    configuration.putArray("properties").add(apiKey);
    return configuration;
  }

  /** A header says it, because an input would hide a variable of the process. */
  private static ObjectNode source() {
    ObjectNode source =
        field(SOURCE, "API key from", "Dropdown")
            .put("value", IN_ELEMENT)
            .put("description", "Use a secret reference or a credential from your cluster.");
    source.putObject("binding").put("type", "zeebe:taskHeader").put("key", "apiKeyFrom");
    ArrayNode choices = source.putArray("choices");
    choices.addObject().put("name", "Secret").put("value", IN_ELEMENT);
    choices.addObject().put("name", "Credential").put("value", IN_CREDENTIAL);
    return source;
  }

  private static ObjectNode chooser(TemplateVendor vendor) {
    ObjectNode chooser =
        field("authentication", "Credential", "Configuration")
            .put("configurationTemplate", vendor.credentialId())
            .put("description", "Credential in your cluster that holds the API key.")
            .put(
                "tooltip",
                "A credential holds the name of the secret, like {{secrets.%s}}, and many elements"
                        .formatted(vendor.vendor().prefixed("API_KEY"))
                    + " share it.");
    chooser
        .putObject("binding")
        .put("type", "zeebe:input")
        .put("name", InputNames.of(vendor.vendor()).target("authentication"));
    chooser.putObject("constraints").put("notEmpty", true);
    show(chooser, IN_CREDENTIAL);
    return chooser;
  }

  private static ObjectNode field(String id, String label, String type) {
    return Template.JSON
        .createObjectNode()
        .put("id", id)
        .put("label", label)
        .put("type", type)
        .put("group", "authentication");
  }

  private static void show(ObjectNode field, String source) {
    field
        .putObject("condition")
        .put("property", SOURCE)
        .put("equals", source)
        .put("type", "simple");
  }
}
