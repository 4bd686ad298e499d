package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.ForwardedHeaders;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/**
 * Sends generated requests to a receiver, in a JVM of its own whose heap is limited. Ends with
 * status 1 at the first request that is answered with 500 or throws, and says which it was.
 */
final class FuzzRun {

  private static final ObjectMapper JSON = ConnectorsObjectMapperSupplier.getCopy();

  private final TestReceiverContext context =
      new TestReceiverContext(
          ReceiverFixture.properties("allowedAddresses", "13.203.39.153", "trustedProxies", "1"));
  private final CallEndedReceiver receiver =
      new CallEndedReceiver(
          () ->
              TestHttpSettings.usual(
                  URI.create("https://api.bolna.ai"), Map.<String, String>of()::get),
          new ForwardedHeaders(Map.of()),
          new BoundedReads(new Semaphore(BoundedReads.PLACES), TestClock.stopped()),
          TestClock.stopped(),
          new ManualTaskScheduler(),
          new BatchSignals(),
          new Placements(),
          new ProgressSignals(Runnable::run));
  private final Map<Integer, Integer> answers = new TreeMap<>();
  private int ended;

  private FuzzRun() {
    receiver.activate(context);
  }

  /**
   * @param arguments the seed and how many inputs
   */
  public static void main(String[] arguments) {
    long seed = Long.parseLong(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    FuzzRun run = new FuzzRun();
    for (int i = 0; i < count; i++) {
      run.sendOrExit(seed + i);
    }
    System.out.printf(
        "FUZZ seed=%d inputs=%d answers=%s told=%d peakHeapMB=%d maxHeapMB=%d%n",
        seed,
        count,
        run.answers,
        run.ended,
        peakHeap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private void sendOrExit(long seed) {
    try {
      int status = send(new FuzzRequestGenerator(seed).next());
      answers.merge(status, 1, Integer::sum);
      if (status >= 500) {
        fail(seed, new IllegalStateException("answered " + status));
      }
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      fail(seed, e);
    }
  }

  private static void fail(long seed, Throwable failure) {
    System.out.println("FUZZ failed: repeat it by the seed " + seed + " and 1 input: " + failure);
    failure.printStackTrace(System.out);
    Runtime.getRuntime().halt(1);
  }

  /** What the runtime does with a request, down to the bytes that it writes. */
  private int send(TestWebhookRequest request) throws Exception {
    WebhookHttpResponse answer = receiver.verify(request);
    for (CorrelationRequest one : context.correlated) {
      JSON.writeValue(java.io.OutputStream.nullOutputStream(), one.getVariables());
      ended++;
    }
    context.correlated.clear();
    JSON.writeValueAsBytes(answer.body());
    context.activities.clear();
    context.health.clear();
    return answer.statusCode();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(java.lang.management.MemoryUsage::getUsed)
        .sum();
  }
}
