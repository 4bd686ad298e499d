package io.github.camundabolna.benchmarks.micro;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.UntrustedJson;
import io.github.camundabolna.outcome.CallOutcome;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whether a call has ended, with no retry to follow, and how. */
@State(Scope.Benchmark)
public class DecideFinalityBenchmark {

  private static final int KILOBYTES = 2;

  private Execution call;

  /** Reads the call. */
  @Setup
  public void prepare() {
    call =
        UntrustedJson.read(EndedCallEvent.ofSize(KILOBYTES)).flatMap(Execution::read).orElseThrow();
  }

  /** Decides both. */
  @Benchmark
  public Optional<CallOutcome> connector() {
    return call.outcome();
  }
}
