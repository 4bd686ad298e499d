package io.github.camundabolna.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.UntrustedJson;
import java.io.IOException;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a webhook to a call, with the limits for untrusted JSON. */
@State(Scope.Benchmark)
public class ParseEventBenchmark {

  @Param({"2", "50"})
  int kilobytes;

  private final ObjectMapper json = new ObjectMapper();
  private byte[] body;

  /** Makes the body. */
  @Setup
  public void prepare() {
    body = EndedCallEvent.ofSize(kilobytes);
  }

  /** Reads the JSON and the call. */
  @Benchmark
  public Optional<Execution> connector() {
    return UntrustedJson.read(body).flatMap(Execution::read);
  }

  /** Reads the JSON only, without limits. */
  @Benchmark
  public JsonNode jackson() throws IOException {
    return json.readTree(body);
  }
}
