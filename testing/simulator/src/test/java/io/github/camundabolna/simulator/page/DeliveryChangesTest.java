package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.page.Change.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryChangesTest {

  private final ChangeLog log = new ChangeLog();
  private final DeliveryChanges changes = new DeliveryChanges(log);

  @Test
  void pagesDoNotLearnOfWhatIsForgotten() {
    changes.changed("a");
    changes.changed("b");
    changes.forgotten("a");

    assertThat(log.after(0, 10, Duration.ZERO).changes())
        .containsExactly(new Change(Kind.WEBHOOK, "b"));
  }
}
