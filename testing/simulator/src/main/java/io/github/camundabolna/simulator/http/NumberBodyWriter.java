package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.number.NumberOffer;
import io.github.camundabolna.simulator.number.RentedNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes phone numbers as Bolna does: each endpoint has its own fields, prices, and IDs. */
final class NumberBodyWriter {
  private static final DateTimeFormatter NAIVE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter WITH_ZONE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH_AND_YEAR =
      DateTimeFormatter.ofPattern("MMM, uuuu", Locale.US);

  private NumberBodyWriter() {}

  /** Writes a row of the list: the price is in dollars, and the ID has no hyphens. */
  static ObjectNode row(RentedNumber number, Optional<String> agent, Instant now) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    String created = WITH_ZONE.format(number.createdAt());
    String age = Duration.between(number.createdAt(), now).toMinutes() + " minutes ago";
    row.put("id", number.id().toString().replace("-", ""));
    row.put("humanized_created_at", age).put("created_at", created);
    row.put("humanized_updated_at", age).put("updated_at", created);
    row.put("renewal_at", renewal(number.createdAt()));
    row.put("phone_number", number.phoneNumber());
    agent.ifPresent(id -> row.put("agent_id", id));
    row.put("price", "$" + number.priceInCents() / 100.0);
    row.put("telephony_provider", number.provider());
    return row.put("rented", true);
  }

  private static String renewal(Instant createdAt) {
    ZonedDateTime date = createdAt.atZone(ZoneOffset.UTC).plusMonths(1);
    return date.getDayOfMonth() + ending(date.getDayOfMonth()) + " " + MONTH_AND_YEAR.format(date);
  }

  private static String ending(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** Writes the response to a purchase: the price is in cents, and times have no zone. */
  static ObjectNode purchase(RentedNumber number) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", number.id().toString()).putNull("agent_id");
    body.put("bolna_owned", true).put("deleted", false).put("renewal", true);
    body.put("payment_uuid", UUID.randomUUID().toString());
    body.put("phone_number", number.phoneNumber()).put("price", number.priceInCents());
    body.put("telephony_provider", number.provider());
    body.put("telephony_sid", number.phoneNumber().substring(1));
    String created = NAIVE.format(number.createdAt());
    return body.put("created_at", created).put("updated_at", created);
  }

  /** Writes a number for sale, with its price in dollars. */
  static ObjectNode offer(NumberOffer offer) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("region", offer.region()).putNull("friendly_name").putNull("locality");
    body.put("phone_number", offer.phoneNumber()).put("provider", offer.provider());
    return body.put("price", offer.priceInCents() / 100);
  }
}
