package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.Executions;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.Map;

/**
 * Serves the recordings of calls, which need no API key. The link in an execution redirects to a
 * file whose own link would expire.
 */
final class RecordingEndpoints {
  private static final String TRANSFER = "-transfer";
  private static final String SIGNATURE = "simulated";
  private final Executions executions;
  private final ExecutionBodyWriter bodies;

  RecordingEndpoints(Executions executions, ExecutionBodyWriter bodies) {
    this.executions = executions;
    this.bodies = bodies;
  }

  List<Route> routes() {
    return List.of(
        Route.withoutKey("GET", "/recordings/call/{id}", this::link),
        Route.withoutKey("GET", "/recordings/file/{id}", this::file));
  }

  /** Handles GET /recordings/call/{id}. */
  ApiResponse link(ApiRequest request) {
    String id = recorded(request);
    String target = "/recordings/file/" + id + "?signature=" + SIGNATURE;
    return new PlainResponse(302, "", Map.of("Location", target));
  }

  /** Handles GET /recordings/file/{id}. */
  ApiResponse file(ApiRequest request) {
    recorded(request);
    if (request.query("signature").filter(SIGNATURE::equals).isEmpty()) {
      throw Rejections.message(403, "The link has expired");
    }
    return new PlainResponse(200, silence(), Map.of("Content-Type", "audio/mpeg"));
  }

  private String recorded(ApiRequest request) {
    String id = request.parameter("id");
    String leg = id.endsWith(TRANSFER) ? "transfer_call_data" : "telephony_data";
    String call = id.endsWith(TRANSFER) ? id.substring(0, id.length() - TRANSFER.length()) : id;
    return executions
        .find(call)
        .map(bodies::full)
        .filter(body -> body.path(leg).path("recording_url").asText("").endsWith("/" + id))
        .map(body -> id)
        .orElseThrow(() -> Rejections.notFound("Recording not found"));
  }

  /** An MP3 file with an ID3 tag that holds nothing but padding. */
  private static String silence() {
    return "ID3\u0004\u0000\u0000\u0000\u0000\u0007\u0076" + "\u0000".repeat(1014);
  }
}
