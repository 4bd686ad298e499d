package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Serves violations: there are always two, which become submitted with their evidence. */
final class ViolationEndpoints {
  static final String FIRST = "ce23f363-131a-47fc-8a33-258141a575b0";
  static final String SECOND = "0d8e7c4a-90d3-4f0e-9b4f-3f6d2a9c8e11";
  private static final Set<String> STATUSES =
      Set.of("pending", "accepted", "rejected", "submitted");
  private static final int USUAL_PAGE = 20;

  private final Clock clock;
  private final Map<String, ObjectNode> violations = new LinkedHashMap<>();

  ViolationEndpoints(Clock clock) {
    this.clock = clock;
    for (String id : List.of(FIRST, SECOND)) {
      violations.put(id, pending(id));
    }
  }

  private ObjectNode pending(String id) {
    ObjectNode violation = JsonNodeFactory.instance.objectNode();
    violation.put("id", id);
    violation.put("from_phone_number", "+918035739196").put("to_phone_number", "+919845866566");
    violation.put("date_of_call", "2026-01-05T00:00:00+00:00").put("status", "pending");
    violation.put("created_at", now()).put("updated_at", now());
    violation.put("user_id", "9082f423-9c6c-4f19-a131-24f4cc99209a");
    violation.put("agent_id", "af4f2c34-4750-4d7c-97a3-4e2e27a643a2");
    violation.put("execution_id", "137f88ef-701e-42b6-a26a-7bc1103df5aa");
    return violation.putNull("image_url").put("email", "account@example.com");
  }

  private String now() {
    Instant now = clock.instant();
    return now.atOffset(ZoneOffset.UTC).toString().replace("Z", "+00:00");
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/violations/list", this::list),
        Route.of("POST", "/violations/submit", this::submit));
  }

  /** Handles GET /violations/list. */
  synchronized ApiResponse list(ApiRequest request) {
    String status = request.query("status").orElse("");
    if (!status.isEmpty() && !STATUSES.contains(status)) {
      throw Rejections.badRequest("status has no value " + status);
    }
    int page = ListingQuery.count(request, "page_number", 1);
    int size = ListingQuery.count(request, "page_size", USUAL_PAGE);
    List<ObjectNode> found =
        violations.values().stream()
            .filter(each -> status.isEmpty() || each.path("status").asText().equals(status))
            .toList();
    long offset = (page - 1L) * size;
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode data = body.putArray("data");
    found.stream().skip(offset).limit(size).forEach(each -> data.add(each.deepCopy()));
    body.put("total", found.size()).put("limit", size).put("offset", offset);
    return PlainResponse.ok(body.put("has_more", offset + data.size() < found.size()));
  }

  /** Handles POST /violations/submit. */
  synchronized ApiResponse submit(ApiRequest request) {
    FormData form = FormData.of(request);
    String id =
        form.text("violation_id")
            .orElseThrow(() -> Rejections.badRequest("violation_id is required"));
    FormData.UploadedFile file =
        form.file("violation_file")
            .filter(each -> each.content().length > 0)
            .orElseThrow(() -> Rejections.badRequest("violation_file is required"));
    if (!violations.containsKey(id)) {
      throw Rejections.badRequest("Violation not found");
    }
    ObjectNode violation = violations.get(id);
    violation.put("status", "submitted").put("updated_at", now());
    violation.put("image_url", "violations/" + id + "/" + file.name());
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "success").put("state", "submitted"));
  }
}
