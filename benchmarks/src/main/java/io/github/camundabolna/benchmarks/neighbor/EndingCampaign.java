package io.github.camundabolna.benchmarks.neighbor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets the calls of a campaign end at a fixed rate; a process waits for each of them. */
final class EndingCampaign implements BackgroundLoad {

  private static final int AT_ONCE = 200;

  private final StartedProcesses waits;
  private final List<String> calls;
  private final NeighborStack stack;
  private final URI url;
  private final FixedRate rate;

  private EndingCampaign(
      StartedProcesses waits, List<String> calls, URI url, Duration interval, NeighborStack stack) {
    this.waits = waits;
    this.calls = calls;
    this.url = url;
    this.stack = stack;
    this.rate = FixedRate.start(interval, this::end);
  }

  /** Starts all processes, and then ends a call now, and at every interval. */
  static EndingCampaign start(
      CampaignReceiver receiver, int count, Duration interval, NeighborStack stack) {
    StartedProcesses waits = new StartedProcesses(receiver.process(), stack);
    List<String> calls = Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    for (int index = 0; index < count; index++) {
      waits.start(Map.of("executionId", calls.get(index)));
      if (index % AT_ONCE == 0) {
        waits.await();
      }
    }
    waits.await();
    return new EndingCampaign(waits, calls, stack.webhook(receiver.path()), interval, stack);
  }

  private void end(Tick tick) {
    if (tick.index() < calls.size()) {
      ObjectNode event = stack.endedCall().deepCopy().put("id", calls.get(tick.index()));
      stack.webhooks().post(url, event.toString());
    }
  }

  @Override
  public String process() {
    return waits.process();
  }

  @Override
  public void close() {
    rate.close();
    waits.cancel();
  }
}
