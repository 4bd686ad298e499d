package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Writes the usage of a sub-account, which is the same for each: twelve calls. */
final class SubAccountUsageWriter {
  private static final Duration LONGEST_RANGE = Duration.ofDays(32);

  /** As in the contract's example. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

  private final Clock clock;

  SubAccountUsageWriter(Clock clock) {
    this.clock = clock;
  }

  ObjectNode usage(ApiRequest request) {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDateTime from =
        time(request, "from").orElse(now.toLocalDate().withDayOfMonth(1).atStartOfDay());
    LocalDateTime to = time(request, "to").orElse(now.toLocalDate().atTime(LocalTime.MAX));
    if (to.isBefore(from) || Duration.between(from, to).compareTo(LONGEST_RANGE) > 0) {
      throw Rejections.badRequest("The range between from and to must not exceed 32 days");
    }
    ObjectNode usage = JsonNodeFactory.instance.objectNode();
    usage.put("from", from.toLocalDate().toString()).put("to", to.format(TIME));
    usage.put("total_records", 12).put("total_duration", 151);
    usage.put("total_cost", 31.754).put("total_platform_cost", 22);
    usage.put("total_telephony_cost", 2.673);
    usage.putObject("status_map").put("completed", 11).put("no-answer", 1);
    addCosts(usage);
    return usage;
  }

  private static void addCosts(ObjectNode usage) {
    usage
        .putObject("synthesizer_cost_map")
        .putObject("elevenlabs")
        .putObject("eleven_turbo_v2_5")
        .put("characters", 577)
        .put("cost", 5.77);
    usage
        .putObject("transcriber_cost_map")
        .putObject("deepgram")
        .putObject("nova-2")
        .put("duration", 125.5993724)
        .put("cost", 1.233);
    ObjectNode model = usage.putObject("llm_cost_map").put("cost", 0.078);
    model.putObject("tokens").putObject("gpt-4o-mini").put("input", 2698).put("output", 605);
  }

  private static Optional<LocalDateTime> time(ApiRequest request, String name) {
    try {
      return request
          .query(name)
          .map(OffsetDateTime::parse)
          .map(time -> time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
    } catch (DateTimeException e) {
      throw Rejections.badRequest(name + " must be a UTC datetime in ISO 8601 format");
    }
  }
}
