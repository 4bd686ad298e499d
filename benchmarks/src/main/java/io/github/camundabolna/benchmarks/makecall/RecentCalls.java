package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Makes calls in the past, at the pace that Bolna allows: 500 a minute. */
record RecentCalls(BolnaSimulator simulator, PastClock clock) {

  /** As long ago as the newest call is; older than what a look-up reads again each time. */
  private static final Duration NEWEST = Duration.ofMinutes(5);

  private static final Duration BETWEEN = Duration.ofMinutes(1).dividedBy(500);

  private static final Duration LONGEST_END = Duration.ofMinutes(5);

  /** No number may look like that of a late job, which would have to read the call. */
  private static final int FIRST_NUMBER = 50_000;

  /** The last two digits of a number decide how the simulator ends the call: 00 is answered. */
  private static final String BODY =
      """
      {"agent_id": "%s", "recipient_phone_number": "+9197%06d00",
       "user_data": {"camunda_element_instance_key": "%d"}}
      """;

  /** Makes as many calls of an agent, each to another number; returns when all have ended. */
  void place(String agent, int calls) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int left = calls; left > 0; left--) {
        clock.setBack(NEWEST.plus(BETWEEN.multipliedBy(left)));
        place(http, BODY.formatted(agent, FIRST_NUMBER + left, left));
      }
      awaitEnds(calls);
    } finally {
      clock.setBack(Duration.ZERO);
    }
  }

  private void awaitEnds(int calls) {
    ConditionWait.require(
        "the simulator to end %,d calls".formatted(calls),
        LONGEST_END,
        () -> simulator.journal().calls().ended() >= calls);
  }

  private void place(HttpClient http, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.baseUri() + "/call"))
            .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_API_KEY)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new IllegalStateException("The simulator answered " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while placing calls", e);
    }
  }
}
