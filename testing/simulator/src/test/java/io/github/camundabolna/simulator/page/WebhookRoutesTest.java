package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person looks at webhooks of Bolna's simulator, sends them again, and drops them. */
class WebhookRoutesTest {

  private static final String BUSY = "+919800000004";
  private static final String SECRET = "quiet-simulator-8091";

  @AutoClose
  private final SimulatorFixture fixture =
      SimulatorFixture.open(
          settings -> settings.withWebhook(Optional.empty(), Map.of("X-Secret", SECRET)));

  private final WebhookPage page = new WebhookPage(fixture);

  @Test
  void webhooksOfACallComeNewestFirstWithTheirResults() {
    String call = fixture.place(BUSY);
    fixture.place("+919800000006");
    await().until(() -> page.states(call).equals(List.of("delivered", "delivered", "delivered")));

    JsonNode rows = fixture.getJson("/simulator/webhooks?subject=" + call);

    assertThat(rows.findValuesAsText("event")).containsExactly("busy", "initiated", "queued");
    assertThat(rows.findValuesAsText("status")).containsOnly("200");
    assertThat(rows.findValuesAsText("subject")).containsOnly(call);
    assertThat(fixture.getJson("/simulator/webhooks")).hasSizeGreaterThan(3);
  }

  @Test
  void detailsShowWhatWasSentAndHowItWasAnsweredButNoSecret() {
    String agent = "22222222-2222-4333-8444-555555555555";
    URI secretUrl = URI.create(fixture.receiver().url() + "?token=another-secret-8092");
    fixture.simulator().setWebhookUrl(agent, secretUrl);
    fixture.receiver().answerWith("Thanks for " + SECRET + " and another-secret-8092");
    String call = fixture.place(fixture.callTo(BUSY).put("agent_id", agent));
    await().until(() -> page.states(call).equals(List.of("delivered", "delivered", "delivered")));

    String text = fixture.get("/simulator/webhooks/" + page.newest(call)).body();

    JsonNode details = fixture.parse(text);
    assertThat(
            text
                + fixture.get("/simulator/webhooks").body()
                + fixture.get("/simulator/changes").body())
        .doesNotContain(SECRET, "another-secret-8092");
    assertThat(details.at("/row/address").asText()).endsWith("/hook?token=anot•••");
    assertThat(details.path("headers").toString())
        .isEqualTo(
            "[{\"name\":\"Content-Type\",\"value\":\"application/json\"},"
                + "{\"name\":\"X-Secret\",\"value\":\"quie•••\"}]");
    assertThat(details.at("/attempts/0/response").asText())
        .isEqualTo("Thanks for quie••• and anot•••");
    assertThat(fixture.parse(details.path("body").asText()))
        .isEqualTo(fixture.receiver().bodiesOf(call).getLast());
    assertThat(details.at("/curl/text").asText()).startsWith("curl -i 'http://localhost:");
  }

  @Test
  void failuresAreShownWithWhatIsPlanned() {
    fixture.simulator().setWebhookUrl(SimulatorFixture.AGENT, URI.create("http://localhost:1/x"));
    String call = fixture.place("+919800000006");
    await().until(() -> page.states(call).equals(List.of("failed", "failed")));

    JsonNode details = page.details(page.newest(call));

    assertThat(details.path("attempts")).hasSize(3);
    assertThat(details.path("attempts").findValuesAsText("failure"))
        .containsOnly("no connection to the address");
    assertThat(details.path("planned")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"again, 2", "twice, 3"})
  void webhookIsSentAgainAsItWas(String action, int times) {
    String call = page.delivered();
    String id = page.newest(call);

    assertThat(page.act(id, action, "").statusCode()).isEqualTo(200);

    await().until(() -> page.details(id).path("attempts").size() == times);
    assertThat(page.states(call)).hasSize(2);
    assertThat(
            fixture.receiver().bodiesOf(call).stream()
                .filter(body -> body.path("status").asText().equals("error")))
        .hasSize(times)
        .containsOnly(fixture.receiver().bodiesOf(call).getLast());
  }

  @Test
  void failureOnRequestIsNotRepeated() {
    String call = page.delivered();
    fixture.receiver().answerWith(503);

    page.act(page.newest(call), "again", "");

    await().until(() -> page.states(call).equals(List.of("failed", "delivered")));
    assertThat(page.details(page.newest(call)).at("/row/failure").asText()).isEqualTo("HTTP 503");
    assertThat(page.details(page.newest(call)).path("attempts")).hasSize(2);
  }

  @Test
  void lateWebhookIsPlannedAndThenSent() {
    String call = page.delivered();
    String id = page.newest(call);

    page.act(id, "late", "{\"seconds\":3600}");
    assertThat(page.details(id).path("planned")).hasSize(1);
    page.act(id, "late", "");
    assertThat(page.details(id).path("planned")).hasSize(2);
    page.act(id, "late", "{\"seconds\":0}");

    await().until(() -> page.details(id).path("attempts").size() == 2);
    assertThat(page.details(id).path("planned")).hasSize(2);
  }

  @Test
  void pagesLearnOfWebhooks() {
    String call = page.delivered();

    JsonNode rows = fixture.getJson("/simulator/changes").path("webhook");

    assertThat(rows).hasSize(2);
    assertThat(rows.findValuesAsText("state")).containsOnly("delivered");
  }

  @Test
  void whatCannotBeIsExplained() {
    String call = page.delivered();
    String id = page.newest(call);

    assertError(404, "There is no webhook none", fixture.get("/simulator/webhooks/none"));
    assertError(404, "There is no webhook none", page.act("none", "again", ""));
    assertError(409, "can't be sent backwards", page.act(id, "backwards", ""));
    assertError(
        400, "seconds is -1, but must be a whole", page.act(id, "late", "{\"seconds\":-1}"));
    assertError(400, "seconds is 3601,", page.act(id, "late", "{\"seconds\":3601}"));
    assertError(400, "seconds is \"soon\",", page.act(id, "late", "{\"seconds\":\"soon\"}"));
    assertError(400, "The body must be a JSON object", page.act(id, "late", "[]"));
    assertError(400, "The body must be a JSON object", page.act(id, "late", "{"));
    assertError(400, "on is missing", fixture.post("/simulator/webhooks/drop-next", "{}"));
    assertError(400, "on is 1, but", fixture.post("/simulator/webhooks/drop-next", "{\"on\":1}"));
    assertThat(page.details(id).path("attempts")).hasSize(1);
  }

  private static void assertError(int status, String sentence, HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body().replace("\\\"", "\"")).contains(sentence);
  }
}
