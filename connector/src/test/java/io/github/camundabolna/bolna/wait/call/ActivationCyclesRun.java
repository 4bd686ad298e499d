package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.JvmMetrics;
import io.github.camundabolna.testing.StatelessApiServer;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.VirtualTimeScheduler;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Activates and deactivates elements at which instances wait, and prints what is left of it. */
final class ActivationCyclesRun {

  private static final int WARM_UP = 100;

  private final TestClock clock = TestClock.stopped();
  private final StatelessApiServer bolna = new StatelessApiServer(this::answer);
  private final HttpSettings settings = TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(5));
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final PolledElements elements =
      new PolledElements(clock, scheduler, new BatchSignals(), new Placements());
  private final boolean sameVersion;
  private TestElement same = element(0);
  private final List<WeakReference<Object>> contexts = new ArrayList<>();
  private long searches;
  private long told;

  private ActivationCyclesRun(boolean sameVersion) {
    this.sameVersion = sameVersion;
  }

  public static void main(String[] arguments) {
    ActivationCyclesRun run = new ActivationCyclesRun(arguments[0].equals("same"));
    run.cycles(WARM_UP);
    run.print("Start");
    run.cycles(Integer.parseInt(arguments[1]));
    run.print("Middle");
    run.cycles(Integer.parseInt(arguments[2]));
    run.print("End");
    System.exit(0);
  }

  private String answer(String path) {
    if (path.startsWith("/executions/")) {
      String id = path.substring("/executions/".length());
      return FakeCall.with(id, "busy", clock.instant()).body();
    }
    return path.equals("/user/me") ? "{\"id\":\"me\"}" : null;
  }

  private static TestElement element(long version) {
    return new TestElement("executionId").ofVersion(version);
  }

  private void cycles(int count) {
    for (int i = 0; i < count; i++) {
      cycle();
    }
  }

  private void cycle() {
    TestElement element = sameVersion ? same : element(contexts.size());
    CallEndedPoller poller = new CallEndedPoller(() -> settings, clock, elements);
    InboundIntermediateConnectorContext context = element.context();
    contexts.add(new WeakReference<>(context));
    poller.activate(context);
    scheduler.run(Duration.ofSeconds(1));
    if (sameVersion) {
      tell(element, contexts.size());
    }
    poller.deactivate();
    scheduler.run(Duration.ofMinutes(1));
    searches += element.searches.getAndSet(0);
    element.messages.clear();
    element.activities.clear();
  }

  /** One instance waits and is told; then nobody waits any more. */
  private void tell(TestElement element, long instance) {
    element.addInstance(instance, "x" + instance);
    scheduler.run(Duration.ofSeconds(31));
    told += element.messages.size();
    element.removeInstance(instance);
  }

  private void print(String when) {
    JvmMetrics jvm = JvmMetrics.now();
    System.out.printf(
        "told%s=%d contexts%s=%d heapKilobytes%s=%d tasks%s=%d requests%s=%d searches%s=%d%n",
        when,
        told,
        when,
        contexts.stream().filter(context -> context.get() != null).count(),
        when,
        jvm.heapKilobytes(),
        when,
        scheduler.tasks(),
        when,
        bolna.requests(),
        when,
        searches);
  }
}
