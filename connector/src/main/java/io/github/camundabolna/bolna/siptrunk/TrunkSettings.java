package io.github.camundabolna.bolna.siptrunk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.input.JsonCheck;
import io.github.camundabolna.input.JsonObjectCheck;
import java.util.Map;
import java.util.Optional;

/** Checks the settings of a trunk that have no field of their own. Unknown ones are passed on. */
final class TrunkSettings {

  /** What the contract has for a change, too. */
  static final String CHANGEABLE =
      "description, allow, disallow, transport, media_encryption, media_encryption_optimistic,"
          + " qualify_frequency, outbound_leading_plus_enabled";

  static final String NAMES = CHANGEABLE + ", direct_media, rtp_symmetric, force_rport";

  private static final String PATH = "settings";
  private static final String TRANSPORT = "transport";
  private static final String UDP = "transport-udp";
  private static final String TLS = "transport-tls";
  private static final String ENCRYPTION = "media_encryption";

  private static final int DAY_IN_SECONDS = 86_400;

  private static final JsonCheck CHECK =
      JsonObjectCheck.context()
          .with("description", JsonCheck.text())
          .with("allow", JsonCheck.name())
          .with("disallow", JsonCheck.name())
          .with(TRANSPORT, JsonCheck.oneOf(UDP, "transport-tcp", TLS))
          .with("direct_media", JsonCheck.flag())
          .with("rtp_symmetric", JsonCheck.flag())
          .with("force_rport", JsonCheck.flag())
          .with(ENCRYPTION, JsonCheck.oneOf("no", "sdes"))
          .with("media_encryption_optimistic", JsonCheck.flag())
          .with("qualify_frequency", JsonCheck.wholeNumber(0, DAY_IN_SECONDS))
          .with("outbound_leading_plus_enabled", JsonCheck.flag());

  /** Settings that have a field, by the field's label. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "name", "Trunk name",
          "provider", "Provider",
          "auth_type", "Authentication of the trunk",
          "auth_username", "SIP user name",
          "auth_password", "SIP password",
          "gateways", "Gateways",
          "ip_identifiers", "IP addresses",
          "inbound_enabled", "Inbound calls",
          "is_active", "Active",
          "phone_numbers", "the operation \"Add number to SIP trunk\"");

  private TrunkSettings() {}

  /**
   * Returns the first mistake, without a value that may be secret.
   *
   * @param exists whether the trunk exists, and so may have a transport already
   */
  static Optional<String> mistake(ObjectNode settings, boolean exists) {
    return ownField(settings)
        .or(() -> CHECK.mistake(PATH, settings))
        .or(() -> encryption(settings, exists ? TLS : UDP));
  }

  private static Optional<String> ownField(ObjectNode settings) {
    return settings
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(FIELDS::containsKey)
        .findFirst()
        .map(name -> "%s.%s is not allowed. Use %s".formatted(PATH, name, place(name)));
  }

  private static String place(String name) {
    String place = FIELDS.get(name);
    return place.startsWith("the ") ? place : "the field " + place;
  }

  private static Optional<String> encryption(ObjectNode settings, String otherwise) {
    String transport = settings.path(TRANSPORT).asText(otherwise);
    return settings.path(ENCRYPTION).asText().equals("sdes") && !transport.equals(TLS)
        ? Optional.of(
            "settings.media_encryption must be no, or settings.transport must be transport-tls")
        : Optional.empty();
  }
}
