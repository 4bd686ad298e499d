package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.page.Change.Kind;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a page learns of changes. */
class ChangeLogTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ChangeLog log = new ChangeLog();

  @Test
  void whatChangesAgainMovesToTheEndAndComesOnce() {
    log.changed(call("a"));
    log.changed(call("b"));
    log.changed(call("a"));

    ChangeLog.Part part = log.after(0, 10, Duration.ZERO);

    assertThat(part.changes()).containsExactly(call("b"), call("a"));
    assertThat(part.more()).isFalse();
    assertThat(log.after(part.last(), 10, Duration.ZERO).changes()).isEmpty();
  }

  @Test
  void longLogComesInParts() {
    for (String id : new String[] {"a", "b", "c"}) {
      log.changed(call(id));
    }

    ChangeLog.Part first = log.after(0, 2, Duration.ZERO);
    ChangeLog.Part second = log.after(first.last(), 2, Duration.ZERO);

    assertThat(first.more()).isTrue();
    assertThat(first.changes()).containsExactly(call("a"), call("b"));
    assertThat(second.changes()).containsExactly(call("c"));
    assertThat(second.more()).isFalse();
  }

  @Test
  void partThatHoldsTheWholeLogIsTheLast() {
    log.changed(call("a"));
    log.changed(call("b"));

    assertThat(log.after(0, 2, Duration.ZERO).more()).isFalse();
  }

  @Test
  void aPageThatWaitsLearnsOfAChangeAtOnce() {
    log.changed(call("a"));
    CompletableFuture<ChangeLog.Part> waiting =
        CompletableFuture.supplyAsync(() -> log.after(1, 10, LONG));

    log.changed(call("b"));

    assertThat(waiting.join().changes()).containsExactly(call("b"));
  }

  @Test
  void aNumberOfAnEarlierRunCountsAsNone() {
    log.changed(call("a"));

    assertThat(log.after(99, 10, LONG).changes()).containsExactly(call("a"));
  }

  @Test
  void whatIsForgottenDoesNotCome() {
    log.changed(call("a"));
    log.forget(call("a"));

    assertThat(log.after(0, 10, Duration.ZERO).changes()).isEmpty();
  }

  private static Change call(String id) {
    return new Change(Kind.CALL, id);
  }
}
