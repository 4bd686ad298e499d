package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The size and timing of a campaign; everything random is drawn from the seed.
 *
 * @param name {@code full} or {@code brief}
 * @param calls how many people are called
 * @param startPeriod the time in which their processes are started, at a steady rate
 * @param killsOfEach how often each runtime is killed
 * @param outages how long each vendor is unavailable, slow, and hanging
 * @param neighborEvery the interval of another connector's jobs in the same runtimes
 * @param timeout how long to wait for all processes after the last start
 * @param quietPeriod how long to watch for late effects at the end
 * @param unansweredShare the share of requests that a vendor ignores, which cost 25 seconds each
 * @param skipsWaiting whether to advance the engine's clock when only waiting is left
 */
record CampaignPlan(
    String name,
    long seed,
    int calls,
    Duration startPeriod,
    int killsOfEach,
    Outages outages,
    Duration neighborEvery,
    Duration timeout,
    Duration quietPeriod,
    double unansweredShare,
    boolean skipsWaiting,
    SimulationSpeed speed,
    Duration webhookDelay) {

  static final int RUNTIMES = Recipient.AGENTS.size();

  /** How long a new call stays out of lists. */
  static final Duration LISTING_DELAY = Duration.ofSeconds(2);

  private static final String FULL = "full";
  private static final String BRIEF = "brief";

  /** An outage takes at most this share of the time, to leave room for kills and pauses. */
  private static final int SHARES = 8;

  private static final Map<Fault, Double> PROBABILITIES =
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
   * Returns the full campaign: 2,000 calls in ten minutes, which is as much as the embedded engine
   * can handle. A sixth of all requests fails, and a job then pauses for up to five minutes, so the
   * last ones need several pauses after the last start.
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
        Duration.ofMinutes(25),
        Duration.ofSeconds(30),
        0.01,
        false,
        new SimulationSpeed(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(45)),
        Duration.ofMinutes(1));
  }

  /** Returns the brief campaign: 40 calls in 12 seconds. */
  static CampaignPlan brief(long seed) {
    return new CampaignPlan(
        BRIEF,
        seed,
        40,
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

  /** Returns the same campaign with another number of calls and another time to start them. */
  CampaignPlan with(int newCalls, Duration newStartPeriod) {
    return new CampaignPlan(
        name,
        seed,
        newCalls,
        newStartPeriod,
        killsOfEach,
        newStartPeriod.equals(startPeriod)
            ? outages
            : outages.limitedTo(newStartPeriod.dividedBy(SHARES)),
        neighborEvery,
        timeout,
        quietPeriod,
        unansweredShare,
        skipsWaiting,
        speed,
        webhookDelay);
  }

  List<Recipient> recipients() {
    return Recipient.draw(calls, new Random(seed));
  }

  List<PlannedFault> plannedFaults() {
    return PlannedFault.draw(RUNTIMES, killsOfEach, startPeriod, new Random(~seed));
  }

  /** Returns what fails at each vendor, at random. */
  FaultSettings faults() {
    Map<Fault, Double> probabilities = new EnumMap<>(PROBABILITIES);
    probabilities.put(Fault.TIME_OUT, unansweredShare);
    return new FaultSettings(
        probabilities, Duration.ofSeconds(2), Duration.ofSeconds(1), webhookDelay, seed);
  }
}
