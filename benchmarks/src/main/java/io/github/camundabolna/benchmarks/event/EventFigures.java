package io.github.camundabolna.benchmarks.event;

import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import java.time.Duration;
import java.util.Collection;

/** The figures of one row: a kind of events of one size. */
record EventFigures(EventKind kind, EventSize size) {

  static final String SECTION = "events";

  private static final String MILLISECONDS = "ms";
  private static final double MICROS = 1e3;

  /** Times that are summarized by their median and their 99th percentile. */
  enum Timing {
    RESPONSE("response"),
    MESSAGE("time to message");

    private final String words;

    Timing(String words) {
      this.words = words;
    }
  }

  /** Returns the name of the row. */
  String row() {
    return size.words() + ", " + kind.words();
  }

  /** Returns the highest rate. */
  Metric rate(EventReceiver receiver) {
    return metric(receiver, "rate", "events/s");
  }

  /** Returns the 99th percentile of a time. */
  Metric p99(EventReceiver receiver, Timing timing) {
    return metric(receiver, timing.words + ", p99", MILLISECONDS);
  }

  private Metric median(EventReceiver receiver, Timing timing) {
    return metric(receiver, timing.words + ", median", MILLISECONDS);
  }

  private Metric metric(EventReceiver receiver, String name, String unit) {
    return new Metric(SECTION, row(), receiver.subject(), name, unit);
  }

  /** Records the times of a round. */
  void record(
      BenchmarkRun run,
      int round,
      EventReceiver receiver,
      Timing timing,
      Collection<Duration> times) {
    Latencies sorted = Latencies.of(times);
    run.record(median(receiver, timing), round, milliseconds(sorted.median()));
    run.record(p99(receiver, timing), round, milliseconds(sorted.p99()));
  }

  private static double milliseconds(Duration time) {
    return time.toNanos() / MICROS / MICROS;
  }
}
