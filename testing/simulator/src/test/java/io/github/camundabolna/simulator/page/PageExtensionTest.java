package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A program adds a tab with files and routes of its own. */
class PageExtensionTest {

  private static final PageExtension GREETING =
      new PageExtension(
          "greeting",
          "Greeting",
          PageExtensionTest.class,
          List.of(
              Route.withoutKey(
                  "GET",
                  PageExtension.path("greeting") + "/word",
                  request ->
                      PlainResponse.ok(
                          JsonNodeFactory.instance.objectNode().put("word", "hello")))));

  @AutoClose
  private final SimulatorFixture fixture =
      SimulatorFixture.open(settings -> settings.withExtensions(List.of(GREETING)));

  @Test
  void pageLearnsOfTheTabAndItsScript() {
    assertThat(fixture.getJson("/simulator/about").path("extensions"))
        .singleElement()
        .hasToString(
            "{\"id\":\"greeting\",\"title\":\"Greeting\","
                + "\"script\":\"/simulator/extensions/greeting/greeting.js\"}");
  }

  @Test
  void routesComeBeforeFiles() {
    assertThat(fixture.getJson("/simulator/extensions/greeting/word").path("word").asText())
        .isEqualTo("hello");
  }

  @Test
  void filesAreServedAsThoseOfThePage() {
    HttpResponse<String> script = fixture.get("/simulator/extensions/greeting/greeting.js");

    assertThat(script.body()).contains("export function open");
    assertThat(script.headers().map())
        .containsKeys("content-security-policy", "x-content-type-options");
    assertThat(fixture.get("/simulator/extensions/greeting/other.js").statusCode()).isEqualTo(404);
  }

  @Test
  void accessIsCheckedAsForThePage() {
    HttpRequest.Builder request =
        fixture
            .request("/simulator/extensions/greeting/word")
            .setHeader("Authorization", "Bearer x")
            .GET();

    assertThat(fixture.send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void idMustBePartOfAPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PageExtension("../x", "X", PageExtensionTest.class, List.of()))
        .withMessage("The ID of a page extension is ../x, but must be lowercase letters");
  }
}
