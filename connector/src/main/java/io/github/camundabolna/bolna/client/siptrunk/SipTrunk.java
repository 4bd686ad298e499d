package io.github.camundabolna.bolna.client.siptrunk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A SIP trunk. Its password isn't read, even if Bolna sends it.
 *
 * @param authType {@code userpass} or {@code ip-based}
 * @param ipAddresses addresses and ranges from which calls of the trunk come
 * @param media transport, codecs, and encryption
 * @param active whether calls can use the trunk
 */
public record SipTrunk(
    String id,
    Optional<String> name,
    Optional<String> provider,
    Optional<String> description,
    Optional<String> authType,
    Optional<String> username,
    List<SipGateway> gateways,
    List<String> ipAddresses,
    List<TrunkNumber> numbers,
    TrunkMedia media,
    Optional<Boolean> inboundEnabled,
    Optional<Boolean> outboundLeadingPlus,
    Optional<Boolean> active,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  /** Reads a trunk; empty if the body lacks its ID. */
  static Optional<SipTrunk> read(JsonNode body) {
    LenientJson trunk = new LenientJson(body);
    return trunk.text("id").map(id -> read(id, trunk));
  }

  private static SipTrunk read(String id, LenientJson trunk) {
    return new SipTrunk(
        id,
        trunk.text("name"),
        trunk.text("provider"),
        trunk.text("description"),
        trunk.text("auth_type"),
        trunk.text("auth_username"),
        rows(trunk, "gateways").flatMap(row -> SipGateway.read(row).stream()).toList(),
        rows(trunk, "ip_identifiers").flatMap(row -> row.text("ip_address").stream()).toList(),
        rows(trunk, "phone_numbers").flatMap(row -> TrunkNumber.read(row).stream()).toList(),
        TrunkMedia.read(trunk),
        trunk.flag("inbound_enabled"),
        trunk.flag("outbound_leading_plus_enabled"),
        trunk.flag("is_active"),
        trunk.text("created_at").flatMap(Timestamp::read),
        trunk.text("updated_at").flatMap(Timestamp::read));
  }

  private static Stream<LenientJson> rows(LenientJson trunk, String field) {
    JsonNode list = trunk.at(field).node();
    return list.isArray()
        ? StreamSupport.stream(list.spliterator(), false).map(LenientJson::new)
        : Stream.empty();
  }
}
