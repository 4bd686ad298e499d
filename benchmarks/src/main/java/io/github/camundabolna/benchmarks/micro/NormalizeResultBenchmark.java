package io.github.camundabolna.benchmarks.micro;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.http.UntrustedJson;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a call to the variables of a process, which must fit into the engine. */
@State(Scope.Benchmark)
public class NormalizeResultBenchmark {

  @Param({"2", "50"})
  int kilobytes;

  private final ReceiverContext context = new ReceiverContext(Map.of());
  private Execution call;

  /** Reads the call. */
  @Setup
  public void prepare() {
    call =
        UntrustedJson.read(EndedCallEvent.ofSize(kilobytes)).flatMap(Execution::read).orElseThrow();
  }

  /** Makes the variables. */
  @Benchmark
  public Map<String, Object> connector() {
    return CallResult.of(call, context);
  }
}
