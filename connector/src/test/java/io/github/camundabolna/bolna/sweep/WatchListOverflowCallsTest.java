package io.github.camundabolna.bolna.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.BusyAgentServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An agent with more calls in a day than are held at once. */
@Tag("slow")
class WatchListOverflowCallsTest extends SweepFixture {

  private static final int CALLS = 60_000;
  private static final int ENDED = 2_000;

  @AutoClose
  private final BusyAgentServer agent =
      new BusyAgentServer(CALLS, clock.instant(), Duration.ofHours(23));

  @Override
  public URI uri() {
    return agent.uri();
  }

  @Test
  void newestCallsAreDeliveredHoweverManyAreInProgress() {
    agent.setStatusFrom(ENDED, "scheduled");
    start();

    scheduler.runNext();

    assertThat(delivered)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, ENDED).mapToObj(BusyAgentServer::id).toList());
    assertThat(agent.longestList()).as("rows held of one list").isLessThanOrEqualTo(25_000);
  }

  @Test
  void callsThatAreTooManyToWatchAreNamedAsWhatTheyAreAndKeepTheSweepFromBeingWhole() {
    agent.setStatusFrom(ENDED, "scheduled");
    start();

    scheduler.runNext();

    assertThat(completedSweeps).isZero();
    assertThat(problems)
        .singleElement()
        .asString()
        .contains("at least 8000 of them", agent.createdAt(CALLS - 1).toString());
  }

  @Test
  void untrackedCallsAreDeliveredOnceThereIsRoom() {
    agent.setStatusFrom(ENDED, "scheduled");
    start();
    scheduler.runNext();
    agent.setStatusFrom(ENDED + 100, "completed");

    sweepAfter(Duration.ofMinutes(59));
    assertThat(delivered).doesNotContain(BusyAgentServer.id(CALLS - 1));
    sweepAfter(Duration.ofMinutes(1));

    assertThat(new HashSet<>(delivered))
        .hasSize(CALLS - 100)
        .contains(BusyAgentServer.id(CALLS - 1));
    assertThat(completedSweeps).isEqualTo(1);
  }

  @Test
  void engineThatIsAwayKeepsMoreFromBeingReadAndNothingIsLost() {
    agent.setStatusFrom(ENDED, "scheduled");
    agent.setStatusFrom(20_000, "completed");
    onDelivery =
        () -> {
          throw new IllegalStateException("the engine is away");
        };
    start();
    scheduler.runNext();
    int pages = agent.pageCount();

    nextSweep();
    assertThat(agent.pageCount()).isEqualTo(pages);
    onDelivery = () -> {};
    nextSweep();

    assertThat(delivered).hasSize(CALLS - 20_000 + ENDED).contains(BusyAgentServer.id(0));
  }
}
