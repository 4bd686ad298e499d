package io.github.camundabolna.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.input.Patterns;
import java.util.List;
import java.util.Map;

/** Makes a receiver speak to every wait: fixed message name, key and id computed in Java. */
final class InboundCompletion {

  /** How long the engine keeps the end of a call for a process that does not wait yet. */
  private static final String A_DAY = "PT24H";

  /** CallingBox repeats an event for about two days, and each must be recognized. */
  private static final String LONGER_THAN_REPEATS = "PT72H";

  private static final String SECRET = "WEBHOOK_SECRET";

  private static final String ONLY_PLACED = "onlyPlacedByProcess";

  private static final List<String> CHECKBOXES = List.of(ONLY_PLACED, "sweep.recoverLostEvents");

  private static final List<String> SECRETS = List.of("secret", "secondSecret");

  private static final String INBOUND = "=connectorData.direction = \"inbound\"";

  private static final String OF_AN_AGENT =
      "connectorData.call.agentId = \"b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f\"";

  private InboundCompletion() {}

  static void complete(Template template) {
    TemplateVendor vendor = template.vendor();
    boolean startEvent = template.has("correlationRequired");
    fixMessageName(template, startEvent ? vendor.inboundMessage() : vendor.endMessage());
    template.preFill("correlationKeyPayload", "=connectorData." + vendor.callId());
    template.preFill("correlationKeyProcess", "=" + vendor.callId());
    template.preFill("messageIdExpression", "=connectorData.eventId");
    boolean repeats = startEvent && vendor != TemplateVendor.BOLNA;
    template.preFill("messageTtl", repeats ? LONGER_THAN_REPEATS : A_DAY);
    fixTtl(template.property("messageTtl"));
    wantSecret(template, "secret", Patterns.NAMED_SECRET, SECRET);
    wantSecret(template, "apiKey", Patterns.NAMED_SECRET_OR_NOTHING, "API_KEY");
    template.preFill("resultExpression", "={call: connectorData.call}");
    if (startEvent) {
      template.preFill("inbound.context", vendor.prefix() + "-inbound");
      SECRETS.forEach(id -> nameInboundSecret(template, id));
      template
          .property("messageTtl")
          .put(
              "description",
              "How long repeated events are ignored, so that they don't start a second process.")
          .put("tooltip", "ISO 8601 duration. Lost events are recovered within this time.");
      // People make the calls that start a process: there is nothing to leave out.
      template.replace(ONLY_PLACED, List.of());
      template.preFill("activationCondition", INBOUND);
      template
          .json()
          .put(
              "description",
              "Starts a process when someone has called your agent and the call has ended");
    }
    // Bolna's templates were released with other texts, which only a new version can change.
    if (vendor != TemplateVendor.BOLNA) {
      if (startEvent) {
        template
            .property("messageTtl")
            .put(
                "tooltip",
                "ISO 8601 duration. Don't shorten it. Lost events are recovered for 23 hours at"
                    + " most.");
      }
      String example = startEvent ? INBOUND + " and " + OF_AN_AGENT : OF_AN_AGENT;
      template.property("activationCondition").put("placeholder", example);
      // The receiver accepts a skipped event in any case, because errors disable the endpoint.
      PollingCompletion.hide(template.property("consumeUnmatchedEvents"));
    }
    // The generator knows no checkbox without FEEL, which newer clusters have to evaluate.
    CHECKBOXES.stream().filter(template::has).forEach(id -> template.property(id).remove("feel"));
  }

  /** The runtime parses it when it reads the diagram: anything else takes all elements away. */
  static void fixTtl(ObjectNode ttl) {
    ttl.remove("feel");
    want(ttl, Patterns.DURATION_OR_NOTHING, "Must be a duration like " + A_DAY);
  }

  private static void wantSecret(Template template, String id, String form, String example) {
    String secret = template.vendor().vendor().prefixed(example);
    want(template.property(id), form, "Must be a secret reference like {{secrets." + secret + "}}");
  }

  private static void nameInboundSecret(Template template, String id) {
    if (template.has(id)) {
      TemplateVendor vendor = template.vendor();
      String usual = vendor.vendor().prefixed(SECRET);
      renameIn(template.property(id), usual, vendor.inboundSecret());
    }
  }

  /** Replaces a name in all texts of a property. */
  private static void renameIn(ObjectNode json, String name, String other) {
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      if (each.getValue() instanceof ObjectNode part) {
        renameIn(part, name, other);
      } else if (each.getValue().isTextual()) {
        each.setValue(TextNode.valueOf(each.getValue().asText().replace(name, other)));
      }
    }
  }

  private static void want(ObjectNode field, String form, String message) {
    ObjectNode constraints = field.withObject("constraints");
    constraints.put("notEmpty", constraints.path("notEmpty").asBoolean());
    constraints.putObject("pattern").put("value", form).put("message", message);
  }

  static void fixMessageName(Template template, String name) {
    ObjectNode property = template.property("messageNameUuid");
    property.remove("generatedValue");
    property.put("id", "messageName");
    property.put("value", name);
  }
}
