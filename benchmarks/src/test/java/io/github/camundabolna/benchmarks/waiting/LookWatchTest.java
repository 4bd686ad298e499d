package io.github.camundabolna.benchmarks.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookWatchTest {

  private static final String LIST =
      "/v2/agent/11111111-2222-4333-8444-555555555555/executions"
          + "?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&page_number=%d%s";

  private final WaitingBolna bolna = WaitingBolna.with(2);
  private final LookWatch polling =
      new LookWatch(bolna.journal(), WaitKind.POLLING, Duration.ofSeconds(10));
  private final Instant begun = Instant.now();

  @AfterEach
  void stop() {
    bolna.close();
  }

  @Test
  void lookIsTheFirstPageOfAListOfAllCalls() throws Exception {
    request(LIST.formatted(1, "&status=queued"));
    request(LIST.formatted(2, ""));
    request(LIST.formatted(1, ""));

    Instant look = polling.next(begun);

    assertThat(look).isEqualTo(lastRequest().at());
    assertThat(polling.requests(begun, look)).isEqualTo(3);
  }

  @Test
  void lookOfLoopsIsATimeWithRequests() throws Exception {
    LookWatch loops = new LookWatch(bolna.journal(), WaitKind.TIMER_LOOP, Duration.ofMillis(50));
    request("/executions/" + bolna.calls().getFirst());

    Instant look = loops.next(lastRequest().at().minusMillis(1));

    assertThat(look).isEqualTo(lastRequest().at().plusMillis(49));
  }

  @Test
  void callsWaitInTheQueueSinceTheLastHour() {
    assertThat(bolna.journal().placedCalls())
        .extracting(call -> Duration.between(call.at(), begun).toMinutes())
        .containsExactly(60L, 30L);
    assertThat(bolna.journal().statuses(bolna.calls().getFirst())).containsExactly("queued");
  }

  private RecordedRequest lastRequest() {
    return bolna.journal().requests().getLast();
  }

  private void request(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      int status =
          http.send(
                  HttpRequest.newBuilder(URI.create(bolna.address() + path))
                      .header("Authorization", "Bearer " + SimulatorSettings.DEFAULT_API_KEY)
                      .build(),
                  BodyHandlers.discarding())
              .statusCode();
      assertThat(status).isEqualTo(200);
    }
  }
}
