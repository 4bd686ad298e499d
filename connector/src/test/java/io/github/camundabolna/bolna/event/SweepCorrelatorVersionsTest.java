package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.CorrelationRequest;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Versions whose receivers are active at the same time, on paths of their own. */
class SweepCorrelatorVersionsTest extends SweepReceiverFixture {

  @Test
  void receiversOfThreeVersionsFindACallUnderOneMessageId() {
    bolna.withCalls(call("x", Duration.ofMinutes(10)));
    List<CorrelationRequest> told = new ArrayList<>();

    for (int version = 1; version <= 3; version++) {
      ManualTaskScheduler own = new ManualTaskScheduler();
      TestReceiverContext context =
          new TestReceiverContext(sweepProperties(Map.of()))
              .replaceElements(
                  TestReceiverContext.element("receiveTask", version, "wait", Map.of()));
      new CallEndedReceiver(
              () -> TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2)),
              new ForwardedHeaders(settings),
              new BoundedReads(permits, clock),
              clock,
              own,
              new BatchSignals(),
              new Placements(),
              new ProgressSignals(Runnable::run))
          .activate(context);
      own.runNext();
      told.addAll(context.correlated);
    }

    assertThat(told).hasSize(3);
    assertThat(told.stream().map(CorrelationRequest::getMessageId).distinct())
        .containsExactly("x:completed");
  }
}
