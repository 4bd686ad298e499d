package io.github.camundabolna.callingbox.client.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.MockCallingBox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The list of all calls has no end, so only its beginning is read. */
class CallingBoxCallClientHistoryTest {

  private static final Instant SINCE = Instant.parse("2026-11-26T10:00:00Z");

  @AutoClose private final MockCallingBox callingBox = new MockCallingBox();
  private final List<String> read = new ArrayList<>();

  @Test
  void callsSinceTheTimeAreReadAndOlderOnesAreNot() {
    callingBox.enqueue(
        200, list(call("new", 5), call("exact", 0), call("old", -1), "{'id': 'timeless'}"));

    history();

    assertThat(read).containsExactly("new", "exact", "timeless");
  }

  @Test
  void newerCallAfterAFewOlderOnesIsRead() {
    callingBox.enqueue(200, list(older(199), call("late", 1), older(199), call("later", 2)));

    history();

    assertThat(read).containsExactly("late", "later");
  }

  /** The rest of the list isn't even JSON, which nobody reads. */
  @Test
  void readingStopsAfterTwoHundredOlderCalls() {
    callingBox.enqueue(200, "[" + call("new", 1) + "," + older(200) + ",!");

    history();

    assertThat(read).containsExactly("new");
  }

  @Test
  void listThatEndsTooEarlyIsAFailure() {
    callingBox.enqueue(200, "[" + call("new", 1) + "," + older(199));

    assertThatThrownBy(this::history).isInstanceOf(ApiException.class);
    assertThat(read).containsExactly("new");
  }

  /** Longer than any other response may be. */
  @Test
  void twentyMegabytesAreRead() {
    String row = call("new", 1).replace("}", ", 'prompt': '" + "x".repeat(20_000) + "'}");
    callingBox.enqueue(200, list(String.join(",", Collections.nCopies(1_000, row))));

    history();

    assertThat(read).hasSize(1_000);
  }

  @Test
  void requestWithoutTimeLeftIsNotSent() {
    assertThatThrownBy(() -> callingBox.calls().within(Duration.ZERO).call("c1"))
        .hasMessage("GET /v1/calls/c1 was not sent: its job has no time left");
    assertThat(callingBox.requestCount()).isZero();
  }

  private void history() {
    callingBox.calls().history(SINCE, call -> read.add(call.id()));
  }

  private static String list(String... rows) {
    return "[" + String.join(",", rows) + "]";
  }

  private static String older(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> call("old" + n, -60 - n))
        .collect(Collectors.joining(","));
  }

  private static String call(String id, int secondsLater) {
    return "{'id': '%s', 'created_at': '%s'}".formatted(id, SINCE.plusSeconds(secondsLater));
  }
}
