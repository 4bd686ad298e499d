package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a search does when the list takes too long or can't be read. */
class CallHistoryFailuresTest extends CallHistoryFixture {

  /** A job must not hold its thread. */
  @Test
  void searchGivesUpAfterASecondAndKeepsItsRetries() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(go);
        });
    CallingBoxCallClient patient =
        new CallingBoxCallClient(
            new VendorHttp(
                TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMinutes(1)), clock),
            new ApiKey("key"));
    Future<?> reader = workers.submit(() -> history.find(patient, lookup(1, Instant.EPOCH)));
    await(firstIsListed);

    assertThatThrownBy(() -> find(2))
        .isInstanceOfSatisfying(
            ApiException.class, failure -> assertThat(failure.reason()).isEqualTo(Reason.PROGRESS));

    go.countDown();
    reader.get();
  }

  /** An outage must not cost each of a thousand jobs a timeout. */
  @Test
  void listIsNotRequestedAgainForFiveSecondsAfterNoAnswer() {
    box.failListing(TestResponses.cutAfterReading());

    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    long requests = box.listCount();
    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    assertThat(box.listCount()).isEqualTo(requests);

    clock.advance(Duration.ofSeconds(5));
    assertThat(find(1)).isEmpty();
  }

  @Test
  void refusalIsNotRemembered() {
    box.failListing(TestResponses.json(500, "{}"));

    assertThatThrownBy(() -> find(1)).isInstanceOf(ApiException.class);
    assertThat(find(1)).isEmpty();
  }

  /** A list that wasn't read doesn't say that there is no call. */
  @Test
  void searchIsNotEmptyIfItsReaderDies() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    box.withCall("any", 1, TestClock.START);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(othersWait);
        });
    Future<List<String>> first = workers.submit(() -> find(1));
    await(firstIsListed);
    Future<List<String>> dying = workers.submit(() -> find(clientThatDies(), 2));
    awaitWaiting(1);
    Future<List<String>> other = workers.submit(() -> find(3));
    awaitWaiting(2);
    othersWait.countDown();

    assertThat(first.get()).containsExactly("any");
    assertThatThrownBy(dying::get).hasCauseInstanceOf(ArithmeticException.class);
    assertThatThrownBy(other::get).hasCauseInstanceOf(ApiException.class);
  }

  /** Returns a client whose clock fails, as a fault of the connector would. */
  private CallingBoxCallClient clientThatDies() {
    Clock broken = Clock.offset(clock, Duration.ofSeconds(Long.MAX_VALUE));
    return new CallingBoxCallClient(
        new VendorHttp(
            TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMillis(700)), broken),
        new ApiKey("key"));
  }
}
