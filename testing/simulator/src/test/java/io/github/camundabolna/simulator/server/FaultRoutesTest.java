package io.github.camundabolna.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorFixture;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A person or a program switches faults over HTTP. */
class FaultRoutesTest {

  private static final String FAULTS = "/simulator/faults";
  private static final String DROPPED = "{\"fault\":\"webhook-dropped\"}";

  /** Its call sends two webhooks. */
  private static final String FAILING = "+919800000006";

  @AutoClose private final SimulatorFixture fixture = SimulatorFixture.open();

  @Test
  void faultGivenAtTheStartIsShownChangedAndSwitchedOff() {
    FaultSettings always = FaultSettings.none().with(Fault.SERVER_ERROR, 1);
    try (SimulatorFixture faulty = SimulatorFixture.open(settings -> settings.withFaults(always))) {
      assertThat(faulty.get(FAULTS).body())
          .isEqualTo("[{\"endpoint\":\"*\",\"fault\":\"server-error\",\"rate\":1.0,\"struck\":0}]");
      assertThat(faulty.get("/user/me").statusCode()).isEqualTo(500);

      JsonNode changed =
          faulty.parse(faulty.post(FAULTS, "{\"fault\":\"server-error\",\"rate\":0.5}").body());
      assertThat(changed).hasSize(1);
      assertThat(changed.at("/0/rate").asDouble()).isEqualTo(0.5);

      faulty.send("DELETE", FAULTS + "/server-error", "");
      assertThat(faulty.getJson(FAULTS)).isEmpty();
      assertThat(faulty.get("/user/me").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void webhookFaultStrikesWebhooksUntilItIsSwitchedOff() {
    fixture.post(FAULTS, DROPPED);
    String dropped = fixture.place(FAILING);
    awaitWebhooks(dropped, "dropped");
    fixture.send("DELETE", FAULTS + "/webhook-dropped", "");

    awaitWebhooks(fixture.place(FAILING), "delivered");

    assertThat(fixture.receiver().statusesOf(dropped)).isEmpty();
  }

  @Test
  void pageLearnsOfEachChange() {
    fixture.post(FAULTS, DROPPED);
    JsonNode on = fixture.getJson("/simulator/changes");
    fixture.send("DELETE", FAULTS, "");
    JsonNode off = fixture.getJson("/simulator/changes?after=" + on.path("last"));
    JsonNode later = fixture.getJson("/simulator/changes?after=" + off.path("last"));

    assertThat(on.path("faults")).hasSize(1);
    assertThat(off.path("faults")).hasSize(1);
    assertThat(later.path("faults")).isEmpty();
  }

  @Test
  void sameSeedDrawsTheSameForAFaultThatIsSwitchedOnLater() {
    assertThat(statusesWithSeed(7)).isEqualTo(statusesWithSeed(7)).contains(200, 500);
    assertThat(statusesWithSeed(8)).isNotEqualTo(statusesWithSeed(7));
  }

  @Test
  void programOfThisMachineNeedsNoKeyAndAForeignPageIsRefused() {
    assertThat(fixture.send(dropWithoutKey()).statusCode()).isEqualTo(200);
    fixture.send("DELETE", FAULTS, "");

    assertThat(fixture.send(dropWithoutKey().header("Origin", "http://example.com")).statusCode())
        .isEqualTo(403);

    assertThat(fixture.getJson(FAULTS)).isEmpty();
  }

  @Test
  void kindsHaveSentencesAndTheDelayOfTheSettings() {
    FaultSettings slow = FaultSettings.none().withSlowBy(Duration.ofMillis(1500));
    try (SimulatorFixture other = SimulatorFixture.open(settings -> settings.withFaults(slow))) {
      JsonNode kinds = other.getJson(FAULTS + "/kinds");

      assertThat(kinds.findValuesAsText("effect"))
          .hasSize(kinds.size())
          .allMatch(effect -> effect.matches("[A-Z][^.]+\\."));
      assertThat(kinds.findValuesAsText("slowBySeconds")).containsExactly("1.5");
    }
  }

  private void awaitWebhooks(String call, String state) {
    String webhooks = "/simulator/webhooks?subject=" + call;
    await()
        .until(
            () ->
                fixture.getJson(webhooks).findValuesAsText("state").equals(List.of(state, state)));
  }

  private HttpRequest.Builder dropWithoutKey() {
    return HttpRequest.newBuilder(URI.create(fixture.simulator().baseUri() + FAULTS))
        .POST(BodyPublishers.ofString(DROPPED));
  }

  private static List<Integer> statusesWithSeed(long seed) {
    try (SimulatorFixture fixture = SimulatorFixture.open(settings -> settings.withSeed(seed))) {
      fixture.post(FAULTS, "{\"fault\":\"server-error\",\"rate\":0.5}");
      return IntStream.range(0, 20).mapToObj(i -> fixture.get("/user/me").statusCode()).toList();
    }
  }
}
