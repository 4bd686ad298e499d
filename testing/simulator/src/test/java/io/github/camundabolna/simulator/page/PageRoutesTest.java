package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person plays through calls on the page of Bolna's simulator. */
class PageRoutesTest {

  private static final String PHONE = "+919800000099";

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  @Test
  void pageIsServedToABrowserWithItsScriptsAndNothingElse() {
    assertThat(fixture.get("/").body()).contains("<title>Simulator</title>");
    assertThat(fixture.get("/simulator/page/app.js").headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(fixture.get("/simulator/page/PageFiles.class").statusCode()).isEqualTo(404);
    assertThat(fixture.get("/simulator/page/none.js").statusCode()).isEqualTo(404);
  }

  @Test
  void callsComeAsRowsAndNoFaultAffectsThePage() {
    fixture.simulator().activateFault(Fault.SERVER_ERROR);
    assertThat(fixture.getJson("/simulator/changes").path("call")).isEmpty();
    fixture.simulator().deactivateFaults();
    String id = fixture.place("+919800000004");
    await().until(() -> row(id).path("phase").asText().equals("missed"));

    assertThat(row(id).path("status").asText()).isEqualTo("busy");
    assertThat(row(id).path("number").asText()).isEqualTo("+919800000004");
    assertThat(fixture.journal().requestCounts().keySet())
        .noneMatch(endpoint -> endpoint.contains("simulator"));
  }

  @Test
  void personWhoPicksUpTalksAndHangsUpDecidesTheResult() {
    String id = ringing();

    assertThat(act(id, "pick-up", "").statusCode()).isEqualTo(200);
    act(id, "say", "{\"text\":\"Tomorrow, please.\"}");
    act(id, "extract", "{\"decision\":\"reschedule\"}");
    act(id, "hang-up", "");
    await().until(() -> row(id).path("status").asText().equals("completed"));

    JsonNode body = fixture.getJson("/executions/" + id);
    assertThat(body.path("transcript").asText()).endsWith("user: Tomorrow, please.\n");
    assertThat(body.at("/extracted_data/Appointment/decision/objective").asText())
        .isEqualTo("reschedule");
    assertThat(fixture.journal().statuses(id))
        .containsExactly(
            "queued", "initiated", "ringing", "in-progress", "call-disconnected", "completed");
  }

  @ParameterizedTest
  @CsvSource({
    "decline, completed",
    "busy, busy",
    "voicemail, completed",
    "ignore, no-answer",
  })
  void personWhoDoesNotPickUpDecidesTheStatus(String action, String status) {
    String id = ringing();

    act(id, action, "");

    await().until(() -> row(id).path("status").asText().equals(status));
    assertThat(row(id).path("phone").asText()).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource({"stay-silent", "be-transferred", "break-off"})
  void conversationCanEndInOtherWays(String action) {
    String id = ringing();
    act(id, "pick-up", "");

    act(id, action, "");

    await().until(() -> row(id).path("status").asText().equals("completed"));
  }

  @Test
  void phoneRingsOnlyWhileAPageIsOpen() {
    String id = fixture.place(PHONE);

    await().until(() -> fixture.journal().statuses(id).contains("completed"));
  }

  @Test
  void actionThatCannotBeIsExplained() {
    String id = ringing();

    HttpResponse<String> early = act(id, "hang-up", "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("is ringing, so it's too late or too early for hang-up");
    assertThat(act(id, "juggle", "").body()).contains("A phone can't juggle");
    assertThat(act("nobody", "pick-up", "").body()).contains("There is no call nobody");
    assertThat(act(id, "say", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void browserOfThisMachineNeedsNoKey() throws IOException {
    assertThat(status("localhost", "")).contains(" 200 ");
    assertThat(status("127.0.0.1", "Origin: http://127.0.0.1\r\n")).contains(" 200 ");
  }

  @Test
  void foreignNameOrPageIsRefused() throws IOException {
    assertThat(status("rebound.example.com", "")).contains(" 403 ");
    assertThat(status("localhost", "Origin: http://example.com\r\n")).contains(" 403 ");
  }

  @Test
  void wrongKeyIsRefused() {
    HttpResponse<String> response =
        fixture.send(
            fixture.request("/simulator/about").setHeader("Authorization", "Bearer x").GET());

    assertThat(response.statusCode()).isEqualTo(403);
  }

  /** Returns the first line; Java's client doesn't let a test choose the host. */
  private String status(String host, String header) throws IOException {
    URI base = fixture.simulator().baseUri();
    try (Socket socket = new Socket("localhost", base.getPort())) {
      String request =
          "GET /simulator/about HTTP/1.1\r\nHost: %s\r\n%sConnection: close\r\n\r\n"
              .formatted(host, header);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private String ringing() {
    fixture.getJson("/simulator/changes");
    String id = fixture.place(PHONE);
    await().until(() -> row(id).path("phone").asText().equals("rings"));
    return id;
  }

  private HttpResponse<String> act(String id, String action, String body) {
    return fixture.post("/simulator/calls/%s/%s".formatted(id, action), body);
  }

  private JsonNode row(String id) {
    JsonNode call = fixture.getJson("/simulator/calls/" + id);
    return call.path("row");
  }
}
