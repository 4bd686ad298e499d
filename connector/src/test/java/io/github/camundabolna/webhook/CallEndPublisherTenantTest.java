package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.event.SweepReceiverFixture;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message goes out in the receiver's tenant: waits of another tenant never get it. */
class CallEndPublisherTenantTest extends SweepReceiverFixture {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";
  private static final String SENTENCE =
      "this receiver belongs to tenant north and doesn't reach waits in other tenants. Deploy a"
          + " receiver for tenant south with its own path and agents";

  @Test
  void eventOfACallThatAnotherTenantPlacedIsWarnedOf() {
    TestReceiverContext north = activate(new TestReceiverContext(properties()).inTenant("north"));
    placedIn("south");

    end();

    assertThat(warnings(north))
        .containsExactly("call " + ID + " was placed in tenant south; " + SENTENCE);
    assertThat(lastHealth(north).getStatus().name()).isEqualTo("UP");
    assertThat(lastHealth(north).getDetails())
        .containsEntry("otherTenant", "calls come from tenant south; " + SENTENCE);
  }

  @Test
  void callOfAnotherTenantThatTheSweepFindsIsWarnedOf() {
    FakeCall call = call(ID, Duration.ofMinutes(1));
    bolna.withCalls(call);
    TestReceiverContext north =
        activate(new TestReceiverContext(sweepProperties(Map.of())).inTenant("north"));
    placedIn("south");

    scheduler.runNext();

    assertThat(warnings(north))
        .containsExactly("call " + ID + " was placed in tenant south; " + SENTENCE);
    assertThat(north.correlated).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"north", "unknown"})
  void ownCallsAndThoseOfOtherRuntimesAreNotWarnedOf(String tenant) {
    TestReceiverContext north = activate(new TestReceiverContext(properties()).inTenant("north"));
    if (tenant.equals("north")) {
      placedIn(tenant);
    }

    end();

    assertThat(warnings(north)).isEmpty();
    assertThat(lastHealth(north).getDetails()).doesNotContainKey("otherTenant");
  }

  /** Seen with the embedded engine, over gRPC: jobs of the default tenant name none. */
  @Test
  void jobWithoutATenantBelongsToTheDefaultTenant() {
    TestReceiverContext receiver =
        activate(new TestReceiverContext(properties()).inTenant("<default>"));
    placedIn("");

    end();

    assertThat(warnings(receiver)).isEmpty();
    assertThat(lastHealth(receiver).getDetails()).doesNotContainKey("otherTenant");
  }

  private void placedIn(String tenant) {
    placements.add(new Source(Bolna.VENDOR, Kind.CALL, 3), ID, tenant, clock.instant());
  }

  private void end() {
    TestWebhookRequest event =
        TestReceiverContext.request("{'id': '%s', 'status': 'busy'}".formatted(ID));
    assertThat(status(event)).isZero();
  }

  private static List<String> warnings(TestReceiverContext context) {
    return context.activities.stream()
        .filter(activity -> activity.severity() == Severity.WARNING)
        .filter(activity -> activity.tag().equals("Other tenant"))
        .map(activity -> activity.message())
        .toList();
  }
}
