package io.github.camundabolna.benchmarks.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.benchmarks.event.EventPlan.StackUse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventPlanTest {

  @ParameterizedTest
  @EnumSource
  void everySizeHasAWarmUpAndAllRounds(EventSize size) {
    List<Integer> rounds =
        new EventPlan(5, false)
            .stacks().stream()
                .filter(use -> use.sizes().equals(List.of(size)))
                .flatMapToInt(use -> IntStream.rangeClosed(use.first(), use.last()))
                .boxed()
                .toList();

    assertThat(rounds).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @ParameterizedTest
  @EnumSource
  void noStackIsUsedForMoreRoundsThanItBears(EventSize size) {
    assertThat(new EventPlan(5, false).stacks())
        .filteredOn(use -> use.sizes().contains(size))
        .allMatch(use -> use.last() - use.first() < size.roundsPerStack());
  }

  @Test
  void theShortFormNeedsOneStack() {
    assertThat(new EventPlan(1, true).stacks())
        .containsExactly(new StackUse(List.of(EventSize.values()), 1, 1));
  }
}
