package io.github.camundabolna.benchmarks.waiting;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Bolna with calls that wait in its queue for as long as it runs. They were created evenly over
 * the last hour, as if that many instances always waited, and each for an hour.
 */
final class WaitingBolna implements AutoCloseable {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final Duration WAIT = Duration.ofHours(1);
  private static final Duration LONGER_THAN_A_RUN = Duration.ofHours(2);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PastClock clock = new PastClock();
  private final BolnaSimulator simulator =
      BolnaSimulator.start(
          SimulatorSettings.defaults().withStep(LONGER_THAN_A_RUN).withClock(clock));

  private WaitingBolna() {}

  /** Starts one with that many calls. */
  static WaitingBolna with(int calls) {
    WaitingBolna bolna = new WaitingBolna();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int call = 0; call < calls; call++) {
        bolna.clock.setBack(WAIT.multipliedBy(calls - call).dividedBy(calls));
        bolna.place(http, call);
      }
    } catch (RuntimeException e) {
      bolna.close();
      throw e;
    }
    bolna.clock.setBack(Duration.ZERO);
    return bolna;
  }

  private void place(HttpClient http, int call) {
    try {
      Map<String, String> body =
          Map.of("agent_id", AGENT, "recipient_phone_number", "+9199%06d00".formatted(call));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address() + "/call"))
              .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_API_KEY)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The simulator answered a call with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calls were placed", e);
    }
  }

  /** Returns the execution IDs of the calls, oldest first. */
  List<String> calls() {
    return journal().placedCalls().stream().map(PlacedCall::executionId).toList();
  }

  /** Returns the address of the API, without a trailing slash. */
  String address() {
    return simulator.baseUri().toString();
  }

  Journal journal() {
    return simulator.journal();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
