package io.github.camundabolna.callingbox.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The calls that are watched never become too many. */
class OpenCallsTest {

  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  private final OpenCalls open =
      new OpenCalls(Backoff.doubling(Duration.ofMinutes(5), Duration.ofMinutes(30)));

  @Test
  void callBeyondTheLimitIsNotAdded() {
    IntStream.range(0, OpenCalls.MOST + 10).forEach(n -> open.add("x" + n));

    assertThat(open.stream().count()).isEqualTo(OpenCalls.MOST);
    assertThat(open.isFull()).isTrue();

    open.remove("x0");
    open.add("late");

    assertThat(open.contains("late")).isTrue();
  }

  @Test
  void keptCallsKeepWhatIsKnownOfThem() {
    open.keepOnly(Set.of("x", "y"));
    open.change("x", OpenCall::notListed);

    open.keepOnly(Set.of("x", "z"));

    assertThat(open.stream().map(OpenCall::id)).containsExactly("x", "z");
    assertThat(open.get("x").orElseThrow().missing()).isTrue();
  }

  @Test
  void callThatFailedLeastIsReadFirst() {
    open.keepOnly(Set.of("x", "y", "z"));
    fail("y");
    fail("y");
    fail("x");
    Instant later = NOW.plus(Duration.ofHours(1));

    assertThat(open.due(each -> true, 2, NOW)).containsExactly("z");
    assertThat(open.due(each -> true, 2, later)).containsExactly("z", "x");
    assertThat(open.due(each -> !each.equals("z"), 2, later)).containsExactly("x", "y");
  }

  private void fail(String id) {
    open.change(id, call -> call.failed(ApiException.notDone("no answer"), true, NOW));
  }
}
