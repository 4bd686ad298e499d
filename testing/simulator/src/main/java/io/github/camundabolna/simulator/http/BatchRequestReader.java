package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.batch.BatchRequest;
import io.github.camundabolna.simulator.batch.ContactFileReader;
import io.github.camundabolna.simulator.batch.ContactList;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.E164;
import io.github.camundabolna.simulator.call.RetryPlan;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks the form of POST /batches. */
final class BatchRequestReader {
  private final Agents agents;
  private final JsonBodyReader json;
  private final RetryPlanReader retries = new RetryPlanReader();

  BatchRequestReader(Agents agents, JsonBodyReader json) {
    this.agents = agents;
    this.json = json;
  }

  BatchRequest read(FormData form) {
    String agentId = agent(form);
    UploadedFile file =
        form.file("file").orElseThrow(() -> ApiException.badRequest("file is required"));
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
        form.text("agent_id").orElseThrow(() -> ApiException.badRequest("agent_id is required"));
    if (!agents.exists(id)) {
      throw ApiException.badRequest("Agent not found");
    }
    return id;
  }

  private static ContactList contacts(UploadedFile file) {
    try {
      return ContactFileReader.read(file.content());
    } catch (IllegalArgumentException e) {
      throw ApiException.badRequest(e.getMessage());
    }
  }

  private static List<String> fromNumbers(FormData form) {
    List<String> numbers = form.texts("from_phone_numbers");
    if (!numbers.stream().allMatch(E164::matches)) {
      throw ApiException.badRequest("from_phone_numbers must be phone numbers in E.164 format");
    }
    return numbers.isEmpty() ? List.of(CallRequest.DEFAULT_FROM) : numbers;
  }

  private RetryPlan retryPlan(FormData form) {
    return form.text("retry_config").map(this::retryPlan).orElseGet(RetryPlan::none);
  }

  private RetryPlan retryPlan(String text) {
    JsonNode config =
        json.object(text)
            .orElseThrow(() -> ApiException.badRequest("retry_config must be a JSON object"));
    List<FieldError> faults = new ArrayList<>();
    RetryPlan plan = retries.read(new FieldReader(config, List.of("retry_config"), faults));
    if (!faults.isEmpty()) {
      throw ApiException.badRequest(faults.get(0).sentence());
    }
    return plan;
  }
}
