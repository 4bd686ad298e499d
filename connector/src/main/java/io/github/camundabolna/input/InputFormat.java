package io.github.camundabolna.input;

import io.github.camundabolna.http.WebhookUrl;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** The forms that fields of the panel have, each with the words that say so. */
public enum InputFormat {
  PHONE_NUMBER("", number -> true) {
    @Override
    Optional<String> problem(String text) {
      return PhoneNumberCheck.problem(text);
    }
  },
  AGENT_ID("must be the agent's id, like 123e4567-e89b-12d3-a456-426655440000", Patterns.AGENT_ID),
  EXECUTION_ID(
      "must be the execution id that \"Make call\" returned, like"
          + " 123e4567-e89b-12d3-a456-426614174000",
      Patterns.EXECUTION_ID),
  BATCH_ID("must be a batch id of 32 digits and letters from a to f", Patterns.BATCH_ID),
  TIME(
      "must be a time in ISO 8601 format with a time zone, like 2026-08-21T10:35:00+05:30",
      text -> IsoTime.read(text).isPresent()),
  STATUS(
      "must be one of scheduled, queued, rescheduled, initiated, ringing, in-progress,"
          + " call-disconnected, completed, balance-low, busy, no-answer, canceled, failed,"
          + " stopped, error",
      "scheduled|queued|rescheduled|initiated|ringing|in-progress|call-disconnected|completed"
          + "|balance-low|busy|no-answer|canceled|failed|stopped|error"),
  RETRY_STATUS("must be among no-answer, busy, failed, error", "no-answer|busy|failed|error"),
  CALL_TYPE("must be inbound, outbound or any", "inbound|outbound|any"),
  YES_NO("must be true, false or any", "true|false|any"),
  PROVIDER(
      "must be one of plivo, twilio, exotel, vobiz, sip-trunk, websocket, web-call, any",
      "plivo|twilio|exotel|vobiz|sip-trunk|websocket|web-call|any"),
  MAX_RETRIES("must be 1, 2 or 3", "[1-3]"),
  MINUTES("must be whole minutes, from 1 to 10080 (a week)", wholeNumber(10_080)),
  BATCH_NAME(
      "must be 1 to 60 letters, digits, - or _, beginning with a letter or digit",
      "[A-Za-z0-9][A-Za-z0-9_-]{0,59}"),
  BATCH_STATUS(
      "must be one of created, processed, scheduled, queued, running, executed, completed,"
          + " stopped, failed, canceled",
      "created|processed|scheduled|queued|running|executed|completed|stopped|failed|canceled"),
  EVENTS_TO("must be url or none", "url|none"),
  CONTACTS_FROM("must be list or document", "list|document"),
  DUPLICATES("must be drop, keep or fail", "drop|keep|fail"),
  START("must be soon, at or later", "soon|at|later"),
  START_NOW_OR_AT("must be soon or at", "soon|at"),
  URL("must be a URL that begins with https:// or http://", InputFormat::isWebAddress) {
    @Override
    String shown(String text) {
      return new WebhookUrl(text).toString();
    }
  },
  WEBHOOK_URL("", url -> true) {
    @Override
    Optional<String> problem(String text) {
      return new WebhookUrl(text).problem();
    }

    @Override
    String shown(String text) {
      return new WebhookUrl(text).toString();
    }
  },
  AT_MOST("must be a whole number from 1 to 500", wholeNumber(500)),
  PAGE_NUMBER("must be a whole number from 1", wholeNumber(Integer.MAX_VALUE)),
  PAGE_SIZE("must be a whole number from 1 to 50", wholeNumber(50));

  private final String mustBe;
  private final Predicate<String> form;

  InputFormat(String mustBe, Predicate<String> form) {
    this.mustBe = mustBe;
    this.form = form;
  }

  InputFormat(String mustBe, String regexp) {
    this(mustBe, text -> text.matches(regexp));
  }

  /** The whole sentence about a text that is wrong: the field, the right form, and what it was. */
  public Optional<String> sentence(String field, String text) {
    return problem(text)
        .map(problem -> "%s %s; it was %s".formatted(field, problem, Quoted.of(shown(text))));
  }

  /** What a text should have been; empty if it is right. */
  Optional<String> problem(String text) {
    return form.test(text) ? Optional.empty() : Optional.of(mustBe);
  }

  /** What may be told of a text that is wrong. */
  String shown(String text) {
    return text;
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = new URI(text);
      return address.getHost() != null && String.valueOf(address.getScheme()).matches("https?");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Predicate<String> wholeNumber(int max) {
    return text -> text.matches("[1-9][0-9]{0,9}") && Long.parseLong(text) <= max;
  }
}
