package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the bodies that create and change agents. */
final class AgentReader {
  static final Set<String> VOICEMAIL_ACTIONS = Set.of("hangup", "leave_message");
  private static final Set<String> TYPES = Set.of("inbound", "outbound");
  private static final List<String> FIELDS =
      List.of(
          "name",
          "persona",
          "instructions",
          "voice",
          "language",
          "returns",
          "tools",
          "voicemail_action");
  private final JsonBodyReader json;

  AgentReader(JsonBodyReader json) {
    this.json = json;
  }

  /**
   * A valid body.
   *
   * @param fields returned as they were sent
   * @param clearsUrl whether the URL is a JSON null
   */
  record AgentBody(
      String type,
      ObjectNode fields,
      Optional<URI> url,
      boolean clearsUrl,
      List<String> numberIds,
      Optional<String> primaryNumberId) {}

  /** Reads the body of POST /v1/agents. */
  AgentBody creation(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    fields.requiredText("name");
    fields.requiredText("type");
    return read(fields);
  }

  /** Reads the body of PATCH /v1/agents/{id}, where every field is optional. */
  AgentBody change(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    if (fields.has("type")) {
      fields.reject("type", "value can't be changed");
    }
    return read(fields);
  }

  /** Reads the ID of a phone number. */
  String numberId(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    String id = fields.requiredText("number_id");
    fields.uuid("number_id");
    fields.check();
    return id;
  }

  private static AgentBody read(CheckedFields fields) {
    List.of("name", "persona", "instructions", "voice", "language").forEach(fields::text);
    fields.resultFields("returns");
    fields.array("tools");
    fields.oneOf("voicemail_action", VOICEMAIL_ACTIONS);
    AgentBody body =
        new AgentBody(
            fields.oneOf("type", TYPES).orElse(""),
            fields.sent(FIELDS),
            fields.url("webhook_url"),
            fields.sent(List.of("webhook_url")).path("webhook_url").isNull(),
            fields.texts("number_ids"),
            fields.uuid("primary_number_id"));
    fields.check();
    return body;
  }
}
