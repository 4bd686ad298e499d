package io.github.camundabolna.bolna.siptrunk;

import io.github.camundabolna.bolna.client.siptrunk.SipGateway;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunk;
import io.github.camundabolna.bolna.client.siptrunk.TrunkMedia;
import io.github.camundabolna.outcome.BoundedList;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trunk as a process sees it; null where Bolna doesn't say it. It has no password.
 *
 * @param gateways by Bolna's names, so that an update takes them as they are
 * @param settings by Bolna's names, as in the field "Other settings"
 */
public record TrunkDetails(
    String trunkId,
    String name,
    String provider,
    String authType,
    String username,
    List<Map<String, Object>> gateways,
    List<String> ipAddresses,
    List<TrunkNumberDetails> numbers,
    boolean numbersShortened,
    Boolean inboundEnabled,
    Boolean active,
    Map<String, Object> settings,
    String createdAt,
    String updatedAt) {

  static final String MEANING = "the trunk, without its password; what Bolna doesn't say is null";

  static final String EXAMPLE =
      """
      {"trunkId": "b7e2c1d4", "name": "Zadarma Production", "provider": "zadarma",
       "authType": "userpass", "username": "123456",
       "gateways": [{"gateway_address": "sip.zadarma.com", "port": 5060, "priority": 1}],
       "ipAddresses": [], "numbers": [], "numbersShortened": false, "inboundEnabled": true,
       "active": true, "settings": {"transport": "transport-udp", "allow": "ulaw,alaw"},
       "createdAt": "2026-11-17T05:14:37Z", "updatedAt": "2026-11-17T05:14:37Z"}\
      """;

  static TrunkDetails of(SipTrunk trunk) {
    BoundedList<TrunkNumberDetails> numbers =
        BoundedList.firstOf(trunk.numbers().stream().map(TrunkNumberDetails::of).toList());
    return new TrunkDetails(
        trunk.id(),
        trunk.name().orElse(null),
        trunk.provider().orElse(null),
        trunk.authType().orElse(null),
        trunk.username().orElse(null),
        trunk.gateways().stream().map(TrunkDetails::gateway).toList(),
        trunk.ipAddresses(),
        numbers.items(),
        numbers.shortened(),
        trunk.inboundEnabled().orElse(null),
        trunk.active().orElse(null),
        settings(trunk),
        trunk.createdAt().map(Instant::toString).orElse(null),
        trunk.updatedAt().map(Instant::toString).orElse(null));
  }

  private static Map<String, Object> gateway(SipGateway gateway) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("gateway_address", gateway.address());
    put(fields, "port", gateway.port());
    put(fields, "priority", gateway.priority());
    return fields;
  }

  private static Map<String, Object> settings(SipTrunk trunk) {
    TrunkMedia media = trunk.media();
    Map<String, Object> fields = new LinkedHashMap<>();
    put(fields, "description", trunk.description());
    put(fields, "allow", media.allow());
    put(fields, "disallow", media.disallow());
    put(fields, "transport", media.transport());
    put(fields, "direct_media", media.directMedia());
    put(fields, "rtp_symmetric", media.rtpSymmetric());
    put(fields, "force_rport", media.forceRport());
    put(fields, "media_encryption", media.encryption());
    put(fields, "media_encryption_optimistic", media.optimisticEncryption());
    put(fields, "qualify_frequency", media.qualifyFrequency());
    put(fields, "outbound_leading_plus_enabled", trunk.outboundLeadingPlus());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, Optional<?> value) {
    value.ifPresent(present -> fields.put(name, present));
  }
}
