package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator sees of a receiver to which the agents do not send their events. */
class AgentWebhookMonitorTest extends SweepReceiverFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'webhook_url': null} | has no webhook URL",
        "{'webhook_url': 'https://other.example/hook?secret=tell-nobody'} | sends to"
            + " https://other.example/hook?***",
        "{'webhook_url': 'https://host/inbound/bolna-old'} | sends to"
            + " https://host/inbound/bolna-old",
        "{'id': 'x'} | doesn't show its webhook URL"
      })
  void agentThatSendsElsewhereIsNamed(String agent, String words) {
    bolna.agents.setResponse(FakeBolna.AGENT, agent);
    TestReceiverContext context = sweeping();

    scheduler.runNext();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
    assertThat(webhooks(context))
        .isEqualTo(
            "1 of 1 agents don't seem to send events to /inbound/bolna: agent "
                + FakeBolna.AGENT
                + " "
                + words);
  }

  /** Runtimes from 8.10 on have the tenant in the path. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://any/base/inbound/bolna?secret=tell-nobody",
        "https://any/inbound/default/north/bolna"
      })
  void agentThatSendsHereIsNoMatterWhateverItsHostAndQueryAre(String url) {
    bolna.agents.setResponse(FakeBolna.AGENT, "{'webhook_url': '" + url + "'}");
    TestReceiverContext context = sweeping();

    scheduler.runNext();

    assertThat(webhooks(context)).isEqualTo("all agents send events to /inbound/bolna");
  }

  @Test
  void onlyTheFirstOfManyAreNamed() {
    List<String> agents =
        IntStream.range(0, 7).mapToObj("0a1b2c3d-0000-4000-8000-00000000000%d"::formatted).toList();
    bolna.agents.setResponse(agents.get(0), "{'webhook_url': 'https://host/inbound/bolna'}");
    TestReceiverContext context = sweeping(Map.of("agents", String.join(",", agents)));

    scheduler.runNext();

    assertThat(webhooks(context).toString())
        .startsWith("6 of 7 agents")
        .doesNotContain(agents.get(0), agents.get(6))
        .contains(agents.subList(1, 6))
        .endsWith("; and more");
  }

  @Test
  void fiveAreStillNamedWithoutMore() {
    List<String> agents =
        IntStream.range(0, 5).mapToObj("0a1b2c3d-0000-4000-8000-00000000000%d"::formatted).toList();
    TestReceiverContext context = sweeping(Map.of("agents", String.join(",", agents)));

    scheduler.runNext();

    assertThat(webhooks(context).toString()).contains(agents).endsWith("4 has no webhook URL");
  }

  @Test
  void itIsLookedAtOnceAnHourWhileTheSweepGoesOn() {
    TestReceiverContext context = sweeping();
    scheduler.runNext();
    clock.advance(Duration.ofMinutes(59));
    bolna.agents.setResponse(FakeBolna.AGENT, "{'webhook_url': 'https://host/inbound/bolna'}");
    scheduler.runNext();
    assertThat(bolna.agents.requestCount()).isEqualTo(1);
    assertThat(webhooks(context).toString()).contains("has no webhook URL");

    clock.advance(Duration.ofMinutes(1));
    scheduler.runNext();

    assertThat(webhooks(context)).isEqualTo("all agents send events to /inbound/bolna");
    assertThat(bolna.agents.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"401", "429", "500"})
  void agentsThatCannotBeAskedAreNoTrouble(int status) {
    String other = "0a1b2c3d-0000-4000-8000-00000000000b";
    bolna.agents.setError(FakeBolna.AGENT, status);
    TestReceiverContext context = sweeping(Map.of("agents", FakeBolna.AGENT + "," + other));

    scheduler.runNext();

    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
    assertThat(webhooks(context)).isNull();
    assertThat(bolna.agents.requestCount()).isEqualTo(1);
  }

  @Test
  void agentThatIsNotShownDoesNotHideTheOthers() {
    String other = "0a1b2c3d-0000-4000-8000-00000000000b";
    bolna.agents.setError(FakeBolna.AGENT, 404);
    TestReceiverContext context = sweeping(Map.of("agents", FakeBolna.AGENT + "," + other));

    scheduler.runNext();

    assertThat(webhooks(context).toString())
        .contains(FakeBolna.AGENT + " can't be read at Bolna; ")
        .endsWith(other + " has no webhook URL");
  }

  @Test
  void nobodyIsAskedBeforeTheReceiverIsOpen() {
    bolna.respondAlways(TestResponses.json(500, "{}"));

    TestReceiverContext context = sweeping();

    assertThat(bolna.requestCount()).isZero();
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void receiverWithoutAgentsAsksNobody() {
    TestReceiverContext context = activate("apiKey", TestReceiverContext.KEY);

    assertThat(webhooks(context)).isNull();
    assertThat(scheduler.isRunning()).isFalse();
  }

  private static Object webhooks(TestReceiverContext context) {
    return lastHealth(context).getDetails().get("webhooks");
  }
}
