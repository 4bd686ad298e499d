package io.github.camundabolna.bolna.siptrunk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.siptrunk.TrunkRequest;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.JsonCheck;
import io.github.camundabolna.input.JsonObjectCheck;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Assembles the settings of a trunk from the fields of a panel, and checks them. */
final class TrunkRequestBuilder {

  private static final String GATEWAYS = "gateways";
  private static final String ADDRESSES = "ipAddresses";

  private static final JsonCheck GATEWAY =
      JsonObjectCheck.context()
          .requires("gateway_address", JsonCheck.name())
          .with("port", JsonCheck.wholeNumber(1, 65_535))
          .with("priority", JsonCheck.wholeNumber(0, 1_000_000));

  /** An IPv4 or IPv6 address, or a range in CIDR notation. */
  private static final String ADDRESS =
      "([0-9]{1,3}[.]){3}[0-9]{1,3}(/[0-9]{1,2})?|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/[0-9]{1,3})?";

  private final ObjectNode settings = JsonNodeFactory.instance.objectNode();

  /** Adds a text, unless it's blank or null. */
  TrunkRequestBuilder text(String name, String value) {
    Texts.text(value).ifPresent(text -> settings.put(name, text));
    return this;
  }

  /** Adds a setting that is turned on or off, unless it's blank, null, or to stay unchanged. */
  TrunkRequestBuilder flag(String name, String value) {
    Texts.text(value)
        .filter(text -> !text.equals(SipTrunkOperation.UNCHANGED))
        .ifPresent(text -> settings.put(name, Boolean.parseBoolean(text)));
    return this;
  }

  /** Adds gateways: contexts by Bolna's names, or addresses alone. Ignores empty items. */
  TrunkRequestBuilder gateways(List<Object> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    given(items).map(TrunkRequestBuilder::gateway).forEach(list::add);
    JsonCheck.listOf(GATEWAY).mistake(GATEWAYS, list).ifPresent(TrunkRequestBuilder::refuse);
    return list(GATEWAYS, list);
  }

  private static JsonNode gateway(Object item) {
    return item instanceof String address
        ? JsonNodeFactory.instance.objectNode().put("gateway_address", address.strip())
        : InputJson.read(GATEWAYS, item);
  }

  /** Adds addresses and ranges. Ignores empty items. */
  TrunkRequestBuilder ipAddresses(List<Object> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    given(items).map(TrunkRequestBuilder::address).forEach(list::add);
    return list("ip_identifiers", list);
  }

  private static JsonNode address(Object item) {
    String address = item.toString().strip();
    if (!address.matches(ADDRESS)) {
      refuse(
          "%s must be IP addresses, or ranges like 15.207.90.192/31, but one was %s"
              .formatted(ADDRESSES, Quoted.of(address)));
    }
    return JsonNodeFactory.instance.objectNode().put("ip_address", address);
  }

  private TrunkRequestBuilder list(String name, ArrayNode list) {
    if (!list.isEmpty()) {
      settings.set(name, list);
    }
    return this;
  }

  /** Returns whether the panel's list has no item; an empty field may be a list of null. */
  static boolean isEmpty(List<Object> items) {
    return given(items).findAny().isEmpty();
  }

  private static Stream<Object> given(List<Object> items) {
    return Stream.ofNullable(items)
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .filter(item -> !item.toString().isBlank());
  }

  /**
   * Adds settings that have no field of their own, by Bolna's names. Ignores nulls.
   *
   * @param exists whether the trunk exists
   */
  TrunkRequestBuilder others(Map<String, Object> others, boolean exists) {
    if (others != null) {
      Map<String, Object> present = new LinkedHashMap<>(others);
      present.values().removeIf(Objects::isNull);
      ObjectNode given = InputJson.read("settings", present);
      TrunkSettings.mistake(given, exists).ifPresent(TrunkRequestBuilder::refuse);
      settings.setAll(given);
    }
    return this;
  }

  /**
   * Returns the request.
   *
   * @param password null or blank for none
   */
  TrunkRequest build(String password) {
    Optional<SecretValue> secret = Texts.text(password).map(SecretValue::new);
    return new TrunkRequest(settings, secret);
  }

  private static void refuse(String sentence) {
    throw new InvalidInputException(sentence);
  }
}
