package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.PhoneLines;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.HttpUrl;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;

/** Serves the account: its wallet, how many of its lines are in use, and its custom models. */
final class UserEndpoint {
  static final String ID = "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11";

  private final PhoneLines lines;
  private final JsonBodyReader json;

  UserEndpoint(PhoneLines lines, JsonBodyReader json) {
    this.lines = lines;
    this.json = json;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/user/model/custom", this::addModel),
        Route.of("GET", "/user/me", this::me));
  }

  /** Handles GET /user/me. */
  ApiResponse me(ApiRequest request) {
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("id", ID);
    user.put("name", "Simulated account").put("email", "account@example.com");
    user.put("wallet", 9930.01);
    user.putObject("concurrency").put("max", lines.max()).put("current", lines.current());
    return PlainResponse.ok(user);
  }

  /** Handles POST /user/model/custom; no other request shows the model. */
  ApiResponse addModel(ApiRequest request) {
    RequiredFields fields = new RequiredFields(json.object(request));
    fields.text("custom_model_name");
    String url = fields.text("custom_model_url");
    fields.check();
    if (HttpUrl.of(url).isEmpty()) {
      throw Rejections.badRequest("custom_model_url must be a URL");
    }
    return PlainResponse.ok(
        JsonNodeFactory.instance
            .objectNode()
            .put("message", "model added successfully")
            .put("status", "added"));
  }
}
