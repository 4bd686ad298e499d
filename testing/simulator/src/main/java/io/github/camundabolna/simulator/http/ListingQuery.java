package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.server.ApiRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A valid query for the executions of an agent. */
record ListingQuery(
    Instant from, Instant to, int pageNumber, int pageSize, Map<String, String> filters) {
  private static final Duration LONGEST_RANGE = Duration.ofDays(7);
  private static final int LARGEST_PAGE = 50;
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "call_type", Set.of("inbound", "outbound"),
          "provider", Set.of("plivo", "twilio", "websocket", "web-call"),
          "answered_by_voice_mail", Set.of("true", "false"));

  static ListingQuery of(ApiRequest request) {
    Instant from = time(request, "from");
    Instant to = time(request, "to");
    if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST_RANGE) > 0) {
      throw Rejections.badRequest("The range between from and to must not exceed 7 days");
    }
    int size = count(request, "page_size", 20);
    if (size > LARGEST_PAGE) {
      throw Rejections.badRequest("page_size must not exceed " + LARGEST_PAGE);
    }
    return new ListingQuery(from, to, count(request, "page_number", 1), size, filters(request));
  }

  boolean matches(Execution execution) {
    Instant created = execution.createdAt();
    return !created.isBefore(from)
        && !created.isAfter(to)
        && filterMatches("status", execution.status().wire())
        && filterMatches("call_type", execution.type().wire())
        && filterMatches("provider", "plivo")
        && filterMatches("answered_by_voice_mail", Boolean.toString(execution.voicemail()))
        && filterMatches("batch_id", execution.request().batchId().orElse(""));
  }

  private boolean filterMatches(String filter, String value) {
    return filters.getOrDefault(filter, value).equals(value);
  }

  private static Map<String, String> filters(ApiRequest request) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name :
        List.of("status", "call_type", "provider", "answered_by_voice_mail", "batch_id")) {
      request.query(name).ifPresent(value -> filters.put(name, allowed(name, value)));
    }
    return filters;
  }

  private static String allowed(String name, String value) {
    boolean knownStatus = CallStatus.ofWire(value).isPresent() || value.equals("rescheduled");
    boolean allowed =
        name.equals("status")
            ? knownStatus
            : !ALLOWED.containsKey(name) || ALLOWED.get(name).contains(value);
    if (!allowed) {
      throw Rejections.badRequest(name + " has no value " + value);
    }
    return value;
  }

  private static Instant time(ApiRequest request, String name) {
    String text =
        request.query(name).orElseThrow(() -> Rejections.badRequest("from and to are required"));
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw Rejections.badRequest(name + " must be a UTC datetime in ISO 8601 format");
    }
  }

  /** Reads a number of at least 1, such as that of a page. */
  static int count(ApiRequest request, String name, int defaultValue) {
    try {
      int count = request.query(name).map(Integer::valueOf).orElse(defaultValue);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw Rejections.badRequest(name + " must be a whole number");
    }
    throw Rejections.badRequest(name + " must be at least 1");
  }
}
