package io.github.camundabolna.simulator.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimeTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.9S, just now",
    "PT1S, 1 second ago",
    "PT59S, 59 seconds ago",
    "PT1M30S, 1 minute ago",
    "PT5M, 5 minutes ago",
    "PT23H59M, 23 hours ago",
    "P2D, 2 days ago",
  })
  void theLargestWholeUnitIsNamed(Duration age, String words) {
    assertThat(new RelativeTime(age).text()).isEqualTo(words);
  }
}
