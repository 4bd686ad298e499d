package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the settings of a SIP trunk. What it returns has no password. */
final class SipTrunkReader {
  private static final Set<String> AUTH_TYPES = Set.of("userpass", "ip-based");
  private static final Set<String> TRANSPORTS =
      Set.of("transport-udp", "transport-tcp", "transport-tls");
  private static final Set<String> ENCRYPTIONS = Set.of("no", "sdes");
  private static final List<String> TEXTS =
      List.of("name", "provider", "description", "auth_username", "allow", "disallow");
  private static final List<String> FLAGS =
      List.of(
          "direct_media",
          "rtp_symmetric",
          "force_rport",
          "media_encryption_optimistic",
          "inbound_enabled",
          "outbound_leading_plus_enabled",
          "is_active");

  private final JsonBodyReader json;

  SipTrunkReader(JsonBodyReader json) {
    this.json = json;
  }

  /** Reads the body of POST /sip-trunks/trunks, and adds the documented defaults. */
  ObjectNode create(ApiRequest request) {
    JsonNode body = json.object(request);
    for (String name : List.of("name", "provider", "auth_type", "gateways")) {
      require(body, name);
    }
    if (body.path("auth_type").asText().equals("ip-based")) {
      require(body, "ip_identifiers");
    } else {
      require(body, "auth_username");
      require(body, "auth_password");
    }
    ObjectNode settings = defaults();
    settings.setAll(read(body));
    checkEncryption(settings);
    return settings;
  }

  /** Reads the body of PATCH /sip-trunks/trunks/{trunk_id}. */
  ObjectNode update(ApiRequest request, ObjectNode current) {
    ObjectNode changes = read(json.object(request));
    ObjectNode updated = current.deepCopy();
    updated.setAll(changes);
    checkEncryption(updated);
    return changes;
  }

  private static void require(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isArray() ? value.isEmpty() : value.asText().isBlank()) {
      throw Rejections.badRequest(name + " is required");
    }
  }

  private static ObjectNode defaults() {
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.put("description", "").put("allow", "ulaw,alaw").put("disallow", "all");
    settings.put("transport", "transport-udp").put("direct_media", false);
    settings.put("rtp_symmetric", true).put("force_rport", true);
    settings.put("media_encryption", "no").put("media_encryption_optimistic", false);
    settings.put("qualify_frequency", 60).put("inbound_enabled", false);
    settings.putArray("ip_identifiers");
    return settings.put("outbound_leading_plus_enabled", true).put("is_active", true);
  }

  private static ObjectNode read(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    TEXTS.forEach(name -> fields.text(name).ifPresent(text -> settings.put(name, text)));
    FLAGS.forEach(name -> fields.bool(name).ifPresent(flag -> settings.put(name, flag)));
    fields.text("auth_password");
    fields.integer("qualify_frequency").ifPresent(each -> settings.put("qualify_frequency", each));
    word(fields, "auth_type", AUTH_TYPES, settings);
    word(fields, "transport", TRANSPORTS, settings);
    word(fields, "media_encryption", ENCRYPTIONS, settings);
    list(fields, "gateways", "gateway_address", settings);
    list(fields, "ip_identifiers", "ip_address", settings);
    if (!errors.isEmpty()) {
      throw Rejections.badRequest(errors.get(0).asSentence());
    }
    return settings;
  }

  private static void word(
      FieldReader fields, String name, Set<String> words, ObjectNode settings) {
    Optional<String> text = fields.text(name);
    text.filter(words::contains).ifPresent(word -> settings.put(name, word));
    if (text.filter(word -> !words.contains(word)).isPresent()) {
      fields.reject(name, "unexpected value; permitted: " + words.stream().sorted().toList());
    }
  }

  private static void list(FieldReader fields, String name, String key, ObjectNode settings) {
    fields.array(name).ifPresent(list -> settings.set(name, list));
    for (JsonNode item : fields.array(name).orElse(JsonNodeFactory.instance.arrayNode())) {
      if (item.path(key).asText().isBlank()) {
        fields.reject(name, key + " is required");
      }
    }
  }

  private static void checkEncryption(ObjectNode settings) {
    boolean encrypted = settings.path("media_encryption").asText().equals("sdes");
    if (encrypted && !settings.path("transport").asText().equals("transport-tls")) {
      throw Rejections.badRequest("media_encryption sdes requires transport transport-tls");
    }
  }
}
