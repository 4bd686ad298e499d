package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.simulator.batch.BatchRequest;
import io.github.camundabolna.examples.simulator.batch.ContactFile;
import io.github.camundabolna.examples.simulator.batch.ContactList;
import io.github.camundabolna.examples.simulator.call.CallRequest;
import io.github.camundabolna.examples.simulator.call.E164;
import io.github.camundabolna.examples.simulator.call.RetryPlan;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks the form of POST /batches. */
final class BatchRequestReader {
  private final Agents agents;
  private final JsonBody json;
  private final RetryPlanReader retries = new RetryPlanReader();

  BatchRequestReader(Agents agents, JsonBody json) {
    this.agents = agents;
    this.json = json;
  }

  BatchRequest read(FormData form) {
    String agentId = agent(form);
    UploadedFile file = form.file("file").orElseThrow(() -> Refusal.badRequest("file is required"));
    return new BatchRequest(
        agentId,
        file.name(),
        contacts(file),
        fromNumbers(form),
        retryPlan(form),
        form.text("webhook_url").flatMap(WebAddress::of));
  }

  private String agent(FormData form) {
    String id = form.text("agent_id").orElseThrow(() -> Refusal.badRequest("agent_id is required"));
    if (!agents.exists(id)) {
      throw Refusal.badRequest("Agent not found");
    }
    return id;
  }

  private static ContactList contacts(UploadedFile file) {
    try {
      return ContactFile.read(file.content());
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest(e.getMessage());
    }
  }

  private static List<String> fromNumbers(FormData form) {
    List<String> numbers = form.texts("from_phone_numbers");
    if (!numbers.stream().allMatch(E164::matches)) {
      throw Refusal.badRequest("from_phone_numbers must be phone numbers in E.164 format");
    }
    return numbers.isEmpty() ? List.of(CallRequest.DEFAULT_FROM) : numbers;
  }

  private RetryPlan retryPlan(FormData form) {
    return form.text("retry_config").map(this::retryPlan).orElseGet(RetryPlan::none);
  }

  private RetryPlan retryPlan(String text) {
    JsonNode config =
        json.object(text)
            .orElseThrow(() -> Refusal.badRequest("retry_config must be a JSON object"));
    List<FieldFault> faults = new ArrayList<>();
    RetryPlan plan = retries.read(new Fields(config, List.of("retry_config"), faults));
    if (!faults.isEmpty()) {
      throw Refusal.badRequest(faults.get(0).sentence());
    }
    return plan;
  }
}
