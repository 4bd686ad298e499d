package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CampaignProgressMonitorTest {

  private final List<String> stoppedBatches = new ArrayList<>();
  private final Set<String> stoppedAtBolna = new HashSet<>();
  private int ended = -1;
  private int releases;
  private boolean batchKnown = true;
  private boolean finished;

  @Test
  void campaignWithoutAReportIsStarting() {
    assertThat(monitor(true).read()).isEqualTo("starting");
    assertThat(stoppedBatches).isEmpty();
  }

  @Test
  void campaignIsStoppedOnceAfterATenthOfItsCalls() {
    CampaignProgressMonitor monitor = monitor(true);
    ended = 19;
    assertThat(monitor.read()).isEqualTo("19/200");
    assertThat(stoppedBatches).isEmpty();

    ended = 20;
    monitor.read();
    monitor.read();

    assertThat(stoppedBatches).containsExactly("batch");
  }

  @Test
  void stopIsSentAsSoonAsTheBatchIsKnown() {
    CampaignProgressMonitor monitor = monitor(true);
    ended = 30;
    batchKnown = false;
    monitor.read();
    assertThat(stoppedBatches).isEmpty();

    batchKnown = true;
    monitor.read();

    assertThat(stoppedBatches).containsExactly("batch");
  }

  @Test
  void callsAreHeldUntilTheStopHasArrivedHoweverLongItTakes() {
    CampaignProgressMonitor monitor = monitor(true);
    ended = 54;
    for (int read = 0; read < 1000; read++) {
      monitor.read();
    }
    assertThat(releases).isZero();

    stoppedAtBolna.add("batch");
    monitor.read();
    monitor.read();

    assertThat(releases).isOne();
  }

  @Test
  void campaignThatEndsWithoutAStopHoldsNothingUp() {
    CampaignProgressMonitor monitor = monitor(true);
    batchKnown = false;
    finished = true;

    monitor.read();

    assertThat(releases).isOne();
  }

  @Test
  void otherCampaignIsLeftAlone() {
    ended = 199;

    assertThat(monitor(false).read()).isEqualTo("199/200");
    assertThat(stoppedBatches).isEmpty();
  }

  private CampaignProgressMonitor monitor(boolean stopped) {
    CampaignInstance campaign =
        new CampaignInstance("payments", new StartedInstance(1, Instant.EPOCH), stopped);
    return new CampaignProgressMonitor(
        new ReportedStates(), List.of(campaign), stoppedBatches::add, new Held());
  }

  private final class Held implements HeldBatches {

    @Override
    public boolean stopped(String batchId) {
      return stoppedAtBolna.contains(batchId);
    }

    @Override
    public void release() {
      releases++;
    }
  }

  /** A process that has reported an earlier state and then the current one. */
  private final class ReportedStates implements InstanceStateReader {

    @Override
    public InstanceState read(long instanceKey) {
      return finished
          ? new InstanceState(Optional.of("correct_list"), Optional.empty(), Map.of())
          : InstanceState.running();
    }

    @Override
    public Optional<JsonNode> variable(long instanceKey, String name) {
      if (name.equals("batchId")) {
        return batchKnown ? Optional.of(TextNode.valueOf("batch")) : Optional.empty();
      }
      var progress = JsonNodeFactory.instance.arrayNode();
      progress.addObject().put("ended", 200).put("of", 200);
      progress.addObject().put("ended", ended).put("of", 200);
      return ended < 0 ? Optional.empty() : Optional.of(progress);
    }
  }
}
