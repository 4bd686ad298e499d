package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reads from an API must not hold many of the threads that all webhooks share, nor for long. */
class BoundedReadsTest {

  private static final ApiKey KEY = new ApiKey("an-api-key-of-some-length");

  private final Semaphore places = new Semaphore(BoundedReads.PLACES);
  private final BoundedReads reads = new BoundedReads(places, TestClock.stopped());

  @Test
  void aReadHasThreeSecondsForOneAccount() {
    reads.read(
        KEY,
        "call 1",
        caller -> {
          assertThat(caller.until().atMost(Duration.ofHours(1))).isEqualTo(Duration.ofSeconds(3));
          assertThat(caller.key()).isEqualTo(KEY);
          return "";
        });
  }

  @Test
  void beyondThePlacesNothingIsRead() throws Exception {
    AtomicInteger count = new AtomicInteger();
    places.acquire(BoundedReads.PLACES);

    assertThatThrownBy(() -> reads.read(KEY, "call 1", caller -> count.incrementAndGet()))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.kind()).isEqualTo(Kind.SAFE_TO_RETRY))
        .hasMessageContaining("did not read call 1")
        .hasMessageContaining("20 events");
    assertThat(count).hasValue(0);
  }

  @Test
  void aSlowVendorTakesNoPlaceOfAnother() {
    Semaphore slow = BoundedReads.ofThisProcess(CallingBox.VENDOR).places();
    int taken = slow.drainPermits();
    try {
      assertThat(taken).isEqualTo(BoundedReads.PLACES);
      assertThat(BoundedReads.ofThisProcess(CallingBox.VENDOR).places()).isSameAs(slow);
      assertThat(
              BoundedReads.ofThisProcess(Bolna.VENDOR)
                  .<String>read(KEY, "call 1", caller -> "read"))
          .isEqualTo("read");
    } finally {
      slow.release(taken);
    }
  }

  @Test
  void aPlaceIsGivenBackAfterASuccessAndAfterAFailure() {
    assertThat(reads.<String>read(KEY, "call 1", caller -> "read")).isEqualTo("read");
    assertThatThrownBy(
            () ->
                reads.read(
                    KEY,
                    "call 1",
                    caller -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");

    assertThat(places.availablePermits()).isEqualTo(BoundedReads.PLACES);
  }
}
