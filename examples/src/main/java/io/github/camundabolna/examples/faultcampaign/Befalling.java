package io.github.camundabolna.examples.faultcampaign;

import io.github.camundabolna.examples.engine.records.ProcessBook;
import io.github.camundabolna.examples.engine.records.RunCounts;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Lets a trouble happen. */
final class Befalling {

  private final Fleet fleet;
  private final SimulatorProcess bolna;
  private final ProcessBook book;
  private final Duration apiAway;
  private final Consumer<String> told;

  /**
   * @param apiAway how long Bolna is away when it goes
   * @param told of everything that happens
   */
  Befalling(
      Fleet fleet,
      SimulatorProcess bolna,
      ProcessBook book,
      Duration apiAway,
      Consumer<String> told) {
    this.fleet = fleet;
    this.bolna = bolna;
    this.book = book;
    this.apiAway = apiAway;
    this.told = told;
  }

  /** Returns when a runtime has been killed, or when Bolna is back. */
  void strike(Trouble trouble) {
    if (trouble.victim() == Trouble.BOLNA) {
      bolnaIsAway();
    } else {
      kill(trouble.victim());
    }
  }

  private void kill(int runtime) {
    fleet.awaitReady(runtime);
    RunCounts counts = book.counts();
    fleet.kill(runtime);
    told.accept(
        "Runtime %d killed with %d processes under way; it starts again"
            .formatted(runtime + 1, counts.active()));
  }

  private void bolnaIsAway() {
    bolna.goAway();
    told.accept("Bolna refuses connections for " + apiAway.toSeconds() + " seconds");
    CompletableFuture.runAsync(
            bolna::comeBack,
            CompletableFuture.delayedExecutor(apiAway.toMillis(), TimeUnit.MILLISECONDS))
        .join();
    told.accept("Bolna is back");
  }
}
