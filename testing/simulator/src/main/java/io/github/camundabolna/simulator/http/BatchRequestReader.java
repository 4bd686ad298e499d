package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.batch.BatchRequest;
import io.github.camundabolna.simulator.batch.ContactList;
import io.github.camundabolna.simulator.batch.ScheduleRules;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.E164;
import io.github.camundabolna.simulator.call.RetryPlan;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.HttpUrl;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads and checks the forms that create and schedule batches. */
final class BatchRequestReader {
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  private final Agents agents;
  private final JsonBodyReader json;
  private final Clock clock;
  private final RetryPlanReader retries = new RetryPlanReader();

  BatchRequestReader(Agents agents, JsonBodyReader json, Clock clock) {
    this.agents = agents;
    this.json = json;
    this.clock = clock;
  }

  /** Reads and checks the form of POST /batches. */
  BatchRequest read(FormData form) {
    String agentId = agent(form);
    FormData.UploadedFile file =
        form.file("file").orElseThrow(() -> Rejections.badRequest("file is required"));
    return new BatchRequest(
        agentId,
        file.name(),
        contacts(file),
        fromNumbers(form),
        retryPlan(form),
        form.text("webhook_url").flatMap(HttpUrl::of));
  }

  private String agent(FormData form) {
    String id =
        form.text("agent_id").orElseThrow(() -> Rejections.badRequest("agent_id is required"));
    if (!agents.exists(id)) {
      throw Rejections.badRequest("Agent not found");
    }
    return id;
  }

  private static ContactList contacts(FormData.UploadedFile file) {
    try {
      return ContactList.read(file.content());
    } catch (IllegalArgumentException e) {
      throw Rejections.badRequest(e.getMessage());
    }
  }

  private static List<String> fromNumbers(FormData form) {
    List<String> numbers = form.texts("from_phone_numbers");
    if (!numbers.stream().allMatch(E164::matches)) {
      throw Rejections.badRequest("from_phone_numbers must be phone numbers in E.164 format");
    }
    return numbers.isEmpty() ? List.of(CallRequest.DEFAULT_FROM) : numbers;
  }

  private RetryPlan retryPlan(FormData form) {
    return form.text("retry_config").map(this::retryPlan).orElseGet(RetryPlan::none);
  }

  private RetryPlan retryPlan(String text) {
    JsonNode config =
        json.object(text)
            .orElseThrow(() -> Rejections.badRequest("retry_config must be a JSON object"));
    List<FieldError> errors = new ArrayList<>();
    RetryPlan plan = retries.read(new FieldReader(config, List.of("retry_config"), errors));
    if (!errors.isEmpty()) {
      throw Rejections.badRequest(errors.get(0).asSentence());
    }
    return plan;
  }

  /** Reads and checks the form of POST /batches/{id}/schedule; returns when the batch starts. */
  Instant readStart(FormData form) {
    String text =
        form.text("scheduled_at")
            .orElseThrow(() -> Rejections.badRequest("scheduled_at is required"));
    if (!form.text("bypass_call_guardrails").map(BatchRequestReader::isBoolean).orElse(true)) {
      throw Rejections.badRequest("bypass_call_guardrails must be true or false");
    }
    Instant start = time(text);
    Instant now = clock.instant();
    if (ScheduleRules.tooSoon(start, now)) {
      throw Rejections.message(400, "Scheduled time should be atleast 2 minutes in the future");
    }
    if (ScheduleRules.tooLate(start, now)) {
      throw Rejections.badRequest("Scheduled time should be at most 30 days in the future");
    }
    return ScheduleRules.roundedUp(start);
  }

  /** The real Bolna answers 500 to a time that ends in Z. */
  private static Instant time(String text) {
    try {
      Instant start = OffsetDateTime.parse(text).toInstant();
      if (text.toUpperCase(Locale.ROOT).endsWith("Z")) {
        throw Rejections.serverError();
      }
      return start;
    } catch (DateTimeException e) {
      throw Rejections.badRequest(
          "scheduled_at must be in ISO 8601 format with a numeric UTC offset, as in +00:00");
    }
  }

  private static boolean isBoolean(String text) {
    return BOOLEANS.contains(text.toLowerCase(Locale.ROOT));
  }
}
