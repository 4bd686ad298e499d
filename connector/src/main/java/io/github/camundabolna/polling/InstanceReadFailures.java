package io.github.camundabolna.polling;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instances whose ID can't be read. A variable is listed a moment later than its instance, so
 * an instance is reported only from its third reading on, and once per problem. Holds one entry per
 * listed instance.
 */
final class InstanceReadFailures {

  private static final int READS_UNTIL_REPORTED = 3;

  /** More than of known ones, because nothing else finds out what these instances wait for. */
  private static final int FEWEST_PER_CYCLE = 100;

  private final AwaitedResource resource;
  private final PollLog log;

  /** Ordered by the last reading, oldest first. */
  private final Map<Long, Complaint> complaints = new LinkedHashMap<>();

  private final Set<Long> succeeded = new HashSet<>();
  private final Set<Long> failed = new HashSet<>();
  private Set<Long> skipped = Set.of();
  private int reads;
  private int failuresOfTheRuntime;

  private record Complaint(InstanceReadProblem problem, int readings) {

    boolean lasts() {
      return readings >= READS_UNTIL_REPORTED;
    }
  }

  InstanceReadFailures(AwaitedResource resource, PollLog log) {
    this.resource = resource;
    this.log = log;
  }

  /** Begins a cycle with these listed process instances. */
  void begin(Set<Long> listed) {
    complaints.keySet().retainAll(listed);
    int most = Math.max(FEWEST_PER_CYCLE, Math.ceilDiv(listed.size(), 10));
    skipped = complaints.keySet().stream().skip(most).collect(Collectors.toSet());
    succeeded.clear();
    failed.clear();
    reads = 0;
    failuresOfTheRuntime = 0;
  }

  /** Returns whether it failed before and is skipped in this cycle. */
  boolean isSkipped(long instance) {
    return skipped.contains(instance);
  }

  void succeeded(long instance) {
    reads++;
    succeeded.add(instance);
  }

  /**
   * Notes a failure.
   *
   * @return whether the variable is invalid; otherwise, runtime or engine could not read it
   */
  boolean failed(long instance, RuntimeException failure) {
    InstanceReadProblem problem = InstanceReadProblem.of(resource.field(), failure);
    reads++;
    failuresOfTheRuntime += problem.ofVariable() ? 0 : 1;
    if (failed.add(instance)) {
      complain(instance, problem);
    }
    return problem.ofVariable();
  }

  private void complain(long instance, InstanceReadProblem problem) {
    Complaint earlier = complaints.remove(instance);
    boolean same = earlier != null && earlier.problem().equals(problem);
    int readings = same ? earlier.readings() + 1 : 1;
    complaints.put(instance, new Complaint(problem, readings));
    if (readings == READS_UNTIL_REPORTED) {
      log.error(resource.field(), problem.about(instance));
    }
  }

  /**
   * Ends a cycle with this many listed instances. If the runtime could not read any, the health is
   * down; otherwise, it names one unreadable instance.
   */
  void end(int listed) {
    succeeded.removeAll(failed);
    complaints.keySet().removeAll(succeeded);
    List<Long> lasting =
        complaints.keySet().stream().filter(one -> complaints.get(one).lasts()).sorted().toList();
    Optional<String> sentence =
        lasting.stream().findFirst().map(one -> complaints.get(one).problem().about(one));
    log.unreadable(lasting.size(), listed, sentence);
    if (failuresOfTheRuntime == 0 || failuresOfTheRuntime < reads) {
      log.engineUp();
    } else {
      sentence.ifPresent(log::engineDown);
    }
  }
}
