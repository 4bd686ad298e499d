package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Serves sub-accounts. As at Bolna, every response with a sub-account shows its API key, and names
 * don't have to be unique.
 */
final class SubAccountEndpoints {
  private static final int ORGANIZATION_MINIMUM = 50;
  private static final int ORGANIZATION_MAXIMUM = 100;
  private static final int MOST = 1_000;
  private static final Set<String> LISTED =
      Set.of(
          "id",
          "name",
          "organization_id",
          "api_key",
          "multi_tenant",
          "min_concurrency",
          "max_concurrency");
  private static final List<String> DATABASE =
      List.of("db_host", "db_name", "db_port", "db_user", "db_password");

  private final JsonBodyReader json;
  private final Clock clock;
  private final SubAccountUsageWriter usage;
  private final Map<String, ObjectNode> accounts = new LinkedHashMap<>();

  SubAccountEndpoints(JsonBodyReader json, Clock clock) {
    this.json = json;
    this.clock = clock;
    this.usage = new SubAccountUsageWriter(clock);
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/sub-accounts/create", this::create),
        Route.of("GET", "/sub-accounts/all", this::list),
        Route.of("GET", "/sub-accounts/all/usage", this::usageOfAll),
        Route.of("GET", "/sub-accounts/{id}/usage", this::usage),
        Route.of("PATCH", "/sub-accounts/{id}", this::update),
        Route.of("DELETE", "/sub-accounts/{id}", this::delete));
  }

  /** Handles POST /sub-accounts/create. */
  synchronized ApiResponse create(ApiRequest request) {
    JsonNode body = json.object(request);
    Changes changes = changes(body);
    if (!changes.has("name")) {
      throw Rejections.badRequest("Bad request. Please provide a name.");
    }
    if (!changes.has("min_concurrency") && !changes.has("max_concurrency")) {
      throw Rejections.message(
          400, "Bad request. Please provide min_concurrency and/or max_concurrency.");
    }
    if (accounts.size() >= MOST) {
      throw Rejections.badRequest("Too many sub-accounts");
    }
    ObjectNode account = empty();
    DATABASE.forEach(
        field -> account.set(field, body.path(field).isMissingNode() ? null : body.get(field)));
    account.put("multi_tenant", body.path("multi_tenant").asBoolean());
    changes.applyTo(account);
    accounts.put(account.path("id").asText(), account);
    return checked(account, () -> accounts.remove(account.path("id").asText()));
  }

  private ObjectNode empty() {
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("id", UUID.randomUUID().toString()).putNull("name");
    account.put("user_id", "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11");
    account.put("organization_id", "9082f423-9c6c-4f19-a131-24f4cc99209a");
    account.put("api_key", "sa-" + UUID.randomUUID().toString().replace("-", ""));
    account.put("min_concurrency", 0).putNull("max_concurrency");
    return account.put("created_at", now).put("updated_at", now);
  }

  private static Changes changes(JsonNode body) {
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    fields.text("name").ifPresent(name -> changes.put("name", name));
    for (String field : List.of("min_concurrency", "max_concurrency")) {
      fields.integer(field).ifPresent(calls -> changes.put(field, calls));
    }
    if (body.path("max_concurrency").isNull()) {
      changes.putNull("max_concurrency");
    }
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    return new Changes(changes);
  }

  private record Changes(ObjectNode fields) {

    boolean has(String field) {
      return fields.has(field);
    }

    void applyTo(ObjectNode account) {
      account.setAll(fields);
    }
  }

  /** Undoes a change that gives sub-accounts more than the organization has. */
  private ApiResponse checked(ObjectNode account, Runnable undo) {
    try {
      check("minimum", "lower an account minimum first.", sum("min"), ORGANIZATION_MINIMUM);
      check(
          "maximum",
          "lower an account maximum or raise the org maximum.",
          sum("max"),
          ORGANIZATION_MAXIMUM);
    } catch (ApiException e) {
      undo.run();
      throw e;
    }
    return PlainResponse.ok(account);
  }

  private int sum(String limit) {
    return accounts.values().stream()
        .mapToInt(each -> each.path(limit + "_concurrency").asInt())
        .sum();
  }

  private static void check(String limit, String remedy, int sum, int most) {
    if (sum > most) {
      String whose = limit.equals("maximum") ? "capped account" : "account";
      throw Rejections.message(
          400,
          "Sum of %s %ss (%d) exceeds the org %s (%d) by %d; %s"
              .formatted(whose, limit, sum, limit, most, sum - most, remedy));
    }
  }

  /** Handles GET /sub-accounts/all. */
  synchronized ApiResponse list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    accounts.values().forEach(each -> list.add(each.deepCopy().retain(LISTED)));
    return PlainResponse.ok(list);
  }

  /** Handles PATCH /sub-accounts/{id}. */
  synchronized ApiResponse update(ApiRequest request) {
    ObjectNode account = find(request);
    Changes changes = changes(json.object(request));
    if (changes.fields().isEmpty()) {
      throw Rejections.noValidFields();
    }
    ObjectNode before = account.deepCopy();
    changes.applyTo(account);
    checked(account, () -> account.setAll(before));
    account.put("updated_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return success("updated");
  }

  /** Handles DELETE /sub-accounts/{id}. */
  synchronized ApiResponse delete(ApiRequest request) {
    accounts.remove(find(request).path("id").asText());
    return success("deleted");
  }

  /** Handles GET /sub-accounts/{id}/usage. */
  synchronized ApiResponse usage(ApiRequest request) {
    find(request);
    return PlainResponse.ok(usage.usage(request));
  }

  /** Handles GET /sub-accounts/all/usage. */
  synchronized ApiResponse usageOfAll(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode account : accounts.values()) {
      ObjectNode row = usage.usage(request);
      row.set("sub_account_id", account.get("id"));
      row.set("sub_account_name", account.get("name"));
      list.add(row);
    }
    return PlainResponse.ok(list);
  }

  private ObjectNode find(ApiRequest request) {
    ObjectNode account = accounts.get(request.parameter("id"));
    if (account == null) {
      throw Rejections.notFound("Sub-account not found");
    }
    return account;
  }

  private static PlainResponse success(String state) {
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "success").put("state", state));
  }
}
