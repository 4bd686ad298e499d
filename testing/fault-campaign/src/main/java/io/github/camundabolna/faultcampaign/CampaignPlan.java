package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How much happens in a campaign. Whatever is left to chance is drawn from the seed.
 *
 * @param name {@code full} or {@code brief}
 * @param calls how many people are called
 * @param over the time in which their processes are started, at a steady rate
 * @param killsOfEach how often each runtime is killed
 * @param outages how long Bolna is away, slow and hanging
 * @param neighborEvery the distance of the jobs of another connector in the same runtimes
 * @param atMost how long to wait for the end of it all, after the last start
 * @param calm how long to look at the end whether anything comes after
 * @param unanswered the share of requests that Bolna neither does nor answers, which cost 25
 *     seconds
 * @param hasty whether the engine's clock is moved on when nothing but waiting is left
 */
record CampaignPlan(
    String name,
    long seed,
    int calls,
    Duration over,
    int killsOfEach,
    Outages outages,
    Duration neighborEvery,
    Duration atMost,
    Duration calm,
    double unanswered,
    boolean hasty,
    SimulationSpeed pace,
    Duration webhookDelay) {

  static final int RUNTIMES = Callee.AGENTS.size();

  private static final String FULL = "full";
  private static final String BRIEF = "brief";
  private static final int LINES = 100;

  /** Kills, outages and the time between them: an outage takes no more than that share. */
  private static final int SHARES = 8;

  private static final Map<Fault, Double> CHANCES =
      Map.ofEntries(
          Map.entry(Fault.TOO_MANY_REQUESTS, 0.05),
          Map.entry(Fault.SERVER_ERROR, 0.05),
          Map.entry(Fault.CUT, 0.05),
          Map.entry(Fault.TIME_OUT_AFTER_ACCEPT, 0.05),
          Map.entry(Fault.CUT_AFTER_ACCEPT, 0.05),
          Map.entry(Fault.WEBHOOK_BEFORE_ANSWER, 0.05),
          Map.entry(Fault.END_BEFORE_ANSWER, 0.01),
          Map.entry(Fault.WEBHOOK_DROPPED, 0.2),
          Map.entry(Fault.WEBHOOK_DOUBLED, 0.2),
          Map.entry(Fault.WEBHOOK_SHUFFLED, 1.0),
          Map.entry(Fault.WEBHOOK_DELAYED, 0.1));

  static CampaignPlan named(String name, long seed) {
    return name.equals(FULL) ? full(seed) : brief(seed);
  }

  /**
   * 2,000 calls in ten minutes: more at once is more than the embedded engine, which copies its
   * state for much that it does, can take.
   */
  static CampaignPlan full(long seed) {
    return new CampaignPlan(
        FULL,
        seed,
        2000,
        Duration.ofMinutes(10),
        2,
        new Outages(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1)),
        Duration.ofSeconds(1),
        Duration.ofMinutes(12),
        Duration.ofSeconds(30),
        0.01,
        false,
        new SimulationSpeed(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(45)),
        Duration.ofMinutes(1));
  }

  /** 80 calls in 12 seconds. */
  static CampaignPlan brief(long seed) {
    return new CampaignPlan(
        BRIEF,
        seed,
        80,
        Duration.ofSeconds(12),
        1,
        new Outages(
            Duration.ofSeconds(5),
            Duration.ofSeconds(4),
            Duration.ofSeconds(3),
            Duration.ofSeconds(6)),
        Duration.ofMillis(500),
        Duration.ofMinutes(5),
        Duration.ofSeconds(3),
        0,
        true,
        new SimulationSpeed(Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofSeconds(8)),
        Duration.ofSeconds(10));
  }

  /** Returns the same campaign with so many calls, started within that time. */
  CampaignPlan with(int newCalls, Duration newOver) {
    return new CampaignPlan(
        name,
        seed,
        newCalls,
        newOver,
        killsOfEach,
        newOver.equals(over) ? outages : outages.noneOver(newOver.dividedBy(SHARES)),
        neighborEvery,
        atMost,
        calm,
        unanswered,
        hasty,
        pace,
        webhookDelay);
  }

  List<Callee> callees() {
    return Callee.draw(calls, new Random(seed));
  }

  List<PlannedFault> troubles() {
    return PlannedFault.draw(RUNTIMES, killsOfEach, over, new Random(~seed));
  }

  SimulatorSettings simulator() {
    Map<Fault, Double> chances = new EnumMap<>(CHANCES);
    chances.put(Fault.TIME_OUT, unanswered);
    FaultSettings faults =
        new FaultSettings(
            chances, Duration.ofSeconds(2), Duration.ofSeconds(1), webhookDelay, seed);
    return SimulatorSettings.defaults()
        .withConcurrency(LINES)
        .withSpeed(pace)
        .withListingDelay(Duration.ofSeconds(2))
        .withFaults(faults)
        .withRateLimits();
  }
}
