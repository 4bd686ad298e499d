package io.github.camundabolna.benchmarks.micro;

import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.webhook.WebhookConnectorExecutable;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.ServiceLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The check of a forged event, which takes as long as that of a signed one and then ends. */
@State(Scope.Benchmark)
public class CheckSignatureBenchmark {

  private static final String RECEIVER = "CallingBoxReceiver";
  private static final String SECRET = "whsec_q8Zr2vLx71KdTn5u";

  @Param({"2", "50"})
  int kilobytes;

  private final WebhookConnectorExecutable receiver = receiver();
  private byte[] body;
  private SignedRequest forged;

  /** Finds the receiver as a runtime does, because the compiler misses its annotations. */
  private static WebhookConnectorExecutable receiver() {
    return ServiceLoader.load(InboundConnectorExecutable.class).stream()
        .filter(CheckSignatureBenchmark::isReceiver)
        .map(ServiceLoader.Provider::get)
        .map(WebhookConnectorExecutable.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isReceiver(ServiceLoader.Provider<?> connector) {
    return connector.type().getSimpleName().equals(RECEIVER);
  }

  /** Activates the receiver, and makes the event. */
  @Setup
  public void prepare() throws Exception {
    receiver.activate(
        new ReceiverContext(Map.of("inbound", Map.of("context", "callingbox"), "secret", SECRET)));
    body = EndedCallEvent.ofSize(kilobytes);
    forged = SignedRequest.of(body, "whsec_another-than-the-receiver-has");
  }

  /** Checks and refuses the event. */
  @Benchmark
  public WebhookHttpResponse connector() {
    return receiver.verify(forged);
  }

  /** Computes the signature only. */
  @Benchmark
  public byte[] jdk() throws GeneralSecurityException {
    return SignedRequest.hmac(forged.seconds(), body, SECRET);
  }

  WebhookHttpResponse signed() {
    return receiver.verify(SignedRequest.of(body, SECRET));
  }
}
