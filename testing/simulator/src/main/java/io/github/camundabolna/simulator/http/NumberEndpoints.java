package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.E164;
import io.github.camundabolna.simulator.number.PhoneNumbers;
import io.github.camundabolna.simulator.number.RentedNumber;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Serves the phone numbers of the account, and those for sale. */
final class NumberEndpoints {
  private static final Set<String> COUNTRIES = Set.of("US", "IN");
  private static final Set<String> PROVIDERS = Set.of("twilio", "plivo", "vobiz");
  private static final Pattern DIGITS = Pattern.compile("\\d{3}");
  private static final Pattern WITHOUT_HYPHENS =
      Pattern.compile("(\\w{8})(\\w{4})(\\w{4})(\\w{4})(\\w{12})");

  private final PhoneNumbers numbers;
  private final Function<UUID, Optional<String>> agents;
  private final JsonBodyReader json;
  private final Clock clock;
  private final Duration listingDelay;

  /**
   * @param agents finds the agent that answers a number
   */
  NumberEndpoints(
      PhoneNumbers numbers,
      Function<UUID, Optional<String>> agents,
      JsonBodyReader json,
      Clock clock,
      Duration listingDelay) {
    this.numbers = numbers;
    this.agents = agents;
    this.json = json;
    this.clock = clock;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/phone-numbers/all", this::list),
        Route.of("GET", "/phone-numbers/search", this::search),
        Route.of("POST", "/phone-numbers/buy", this::buy),
        Route.of("DELETE", "/phone-numbers/{id}", this::delete));
  }

  /** Handles GET /phone-numbers/all. */
  ApiResponse list(ApiRequest request) {
    Instant now = clock.instant();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    numbers.all().stream()
        .filter(number -> !number.createdAt().isAfter(now.minus(listingDelay)))
        .map(number -> NumberBodyWriter.row(number, agents.apply(number.id()), now))
        .forEach(list::add);
    return PlainResponse.ok(list);
  }

  /** Handles GET /phone-numbers/search. */
  ApiResponse search(ApiRequest request) {
    Optional<String> digits = request.query("pattern");
    if (digits.filter(text -> !DIGITS.matcher(text).matches()).isPresent()) {
      throw Rejections.badRequest("pattern must be a 3-character prefix");
    }
    String country =
        known("country", request.query("country"), COUNTRIES)
            .orElseThrow(() -> Rejections.badRequest("country is required"));
    Optional<String> provider = known("provider", request.query("provider"), PROVIDERS);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    numbers.search(country, digits, provider).stream()
        .map(NumberBodyWriter::offer)
        .forEach(list::add);
    return PlainResponse.ok(list);
  }

  private static Optional<String> known(String name, Optional<String> value, Set<String> words) {
    if (value.filter(word -> !words.contains(word)).isPresent()) {
      throw Rejections.badRequest(name + " must be one of " + words.stream().sorted().toList());
    }
    return value;
  }

  /** Handles POST /phone-numbers/buy. */
  ApiResponse buy(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    String country = word(fields, "country", COUNTRIES);
    String number = fields.text("phone_number").orElse("");
    if (!fields.has("phone_number")) {
      fields.missing("phone_number");
    } else if (!E164.matches(number)) {
      fields.reject("phone_number", "value is not a valid phone number in E.164 format");
    }
    Optional<String> provider =
        fields.has("provider")
            ? Optional.of(word(fields, "provider", PROVIDERS))
            : Optional.empty();
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    RentedNumber bought =
        numbers
            .buy(country, number, provider, clock.instant())
            .orElseThrow(() -> Rejections.badRequest("Phone number is not available"));
    return PlainResponse.ok(NumberBodyWriter.purchase(bought));
  }

  private static String word(FieldReader fields, String name, Set<String> words) {
    if (!fields.has(name)) {
      fields.missing(name);
      return "";
    }
    String text = fields.text(name).orElse("");
    if (!words.contains(text)) {
      fields.reject(name, "unexpected value; permitted: " + words.stream().sorted().toList());
    }
    return text;
  }

  /** Handles DELETE /phone-numbers/{id}. */
  ApiResponse delete(ApiRequest request) {
    if (!id(request.parameter("id")).map(numbers::delete).orElse(false)) {
      throw Rejections.badRequest("Phone number not found");
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return PlainResponse.ok(
        body.put("message", "The phone number has been removed from your account")
            .put("state", "deleted"));
  }

  private static Optional<UUID> id(String text) {
    String id = WITHOUT_HYPHENS.matcher(text).replaceFirst("$1-$2-$3-$4-$5");
    return Optional.of(id).filter(Agents::isUuid).map(UUID::fromString);
  }
}
