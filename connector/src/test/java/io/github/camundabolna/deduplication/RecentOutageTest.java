package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecentOutageTest {

  private final TestClock clock = TestClock.stopped();
  private final RecentOutage outage = new RecentOutage(clock);

  @Test
  void outageIsRememberedForFiveSeconds() {
    ApiException failure = outage.remember(failure(Reason.OUTAGE));

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(5));
    clock.advance(Duration.ofMillis(4_999));
    assertThatThrownBy(outage::check).isSameAs(failure);
    clock.advance(Duration.ofMillis(1));
    outage.check();
    assertThat(outage.now()).isEmpty();
  }

  @Test
  void answerEndsIt() {
    outage.remember(failure(Reason.OUTAGE));
    outage.end();

    assertThat(outage.now()).isEmpty();
  }

  @Test
  void otherFailuresConcernOneLookUpOnly() {
    ApiException limit = failure(Reason.LIMIT);

    assertThat(outage.remember(limit)).isSameAs(limit);
    assertThat(outage.now()).isEmpty();
  }

  private static ApiException failure(Reason reason) {
    return ApiException.withoutAnswer(Kind.SAFE_TO_RETRY, reason, "The vendor failed");
  }
}
