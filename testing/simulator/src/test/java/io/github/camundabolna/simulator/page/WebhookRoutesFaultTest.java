package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the page shows of webhooks that a person or a fault drops, delays, or doubles. */
class WebhookRoutesFaultTest {

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  private final WebhookPage page = new WebhookPage(fixture);

  @Test
  void nextWebhookIsDroppedAndCanBeSentAfterwards() {
    fixture.post("/simulator/webhooks/drop-next", "{\"on\":true}");
    assertThat(page.switchRow().path("dropNext").asBoolean()).isTrue();
    String call = fixture.place("+919800000006");

    await().until(() -> page.states(call).equals(List.of("delivered", "dropped")));
    assertThat(fixture.receiver().statusesOf(call)).containsExactly("error");
    assertThat(page.switchRow().path("dropNext").asBoolean()).isFalse();

    String dropped =
        fixture.getJson("/simulator/webhooks?subject=" + call).get(1).path("id").asText();
    page.act(dropped, "again", "");
    await().until(() -> page.states(call).equals(List.of("delivered", "delivered")));
    assertThat(fixture.receiver().statusesOf(call)).containsExactly("error", "queued");
  }

  @Test
  void switchCanBeSwitchedOff() {
    fixture.post("/simulator/webhooks/drop-next", "{\"on\":true}");
    fixture.post("/simulator/webhooks/drop-next", "{\"on\":false}");
    String call = fixture.place("+919800000006");

    await().until(() -> page.states(call).equals(List.of("delivered", "delivered")));
  }

  @Test
  void webhookThatAFaultDropsIsInTheList() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_DROPPED);
    String call = fixture.place("+919800000006");

    await().until(() -> page.states(call).equals(List.of("dropped", "dropped")));
  }

  @Test
  void webhookThatAFaultDelaysIsPlanned() {
    FaultSettings delays =
        FaultSettings.none().with(Fault.WEBHOOK_DELAYED, 1).withWebhookDelay(Duration.ofDays(1));
    try (SimulatorFixture late = SimulatorFixture.open(settings -> settings.withFaults(delays))) {
      late.place("+919800000006");
      await().until(() -> late.getJson("/simulator/webhooks").size() == 2);

      JsonNode rows = late.getJson("/simulator/webhooks");

      assertThat(rows.findValuesAsText("state")).containsExactly("planned", "planned");
      assertThat(rows.findValuesAsText("nextAt")).hasSize(2);
    }
  }

  @Test
  void doubledWebhookHasTwoAttempts() {
    fixture.simulator().planFaultForNextCall(Fault.WEBHOOK_DOUBLED);
    String call = page.delivered();

    await().until(() -> page.details(page.newest(call)).path("attempts").size() == 2);
  }
}
