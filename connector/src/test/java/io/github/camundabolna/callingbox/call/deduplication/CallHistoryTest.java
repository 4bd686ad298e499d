package io.github.camundabolna.callingbox.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many searches share each list, and none is served by a list from before it began. */
class CallHistoryTest extends CallHistoryFixture {

  private static final int JOBS = 1_000;

  @Test
  void eachSearchFindsItsOwnCallsOldestFirst() {
    box.withCall("young", 7, TestClock.START);
    box.withCall("old", 7, TestClock.START.minusSeconds(60));
    box.withCall("other", 8, TestClock.START);

    assertThat(find(7)).containsExactly("old", "young");
    assertThat(find(8)).containsExactly("other");
    assertThat(find(9)).isEmpty();
  }

  /** The next list is requested only when the one before has been read. */
  @Test
  void thousandLateJobsNeedFewLists() throws Exception {
    for (int key = 0; key < JOBS; key++) {
      box.withCall("c" + key, key, TestClock.START);
    }

    List<Future<List<String>>> results = new ArrayList<>();
    for (int key = 0; key < JOBS; key++) {
      int own = key;
      results.add(workers.submit(() -> findPatiently(own)));
    }
    for (int key = 0; key < JOBS; key++) {
      assertThat(results.get(key).get()).containsExactly("c" + key);
    }

    assertThat(box.listCount()).isLessThanOrEqualTo(JOBS / 4);
  }

  @Test
  void searchesThatWaitAreServedByOneListThatIsRequestedAfterThem() throws Exception {
    CountDownLatch firstIsListed = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    box.onListing(
        () -> {
          firstIsListed.countDown();
          await(othersWait);
        });
    Future<List<String>> first = workers.submit(() -> find(1));
    await(firstIsListed);
    List<Future<List<String>>> others = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      others.add(workers.submit(() -> find(7)));
    }
    awaitWaiting(5);
    box.withCall("meanwhile", 7, TestClock.START);
    othersWait.countDown();

    assertThat(first.get()).isEmpty();
    for (Future<List<String>> other : others) {
      assertThat(other.get()).containsExactly("meanwhile");
    }
    assertThat(box.listCount()).isEqualTo(2);
  }

  @Test
  void searchThatGoesBackFurthestDecidesHowFarTheListIsRead() throws Exception {
    for (int n = 0; n < 250; n++) {
      box.withCall("n" + n, 99, TestClock.START.minusSeconds(3_600));
    }
    box.withCall("old", 7, TestClock.START.minusSeconds(7_200));

    assertThat(find(7, TestClock.START.minusSeconds(60))).isEmpty();
    assertThat(find(7, TestClock.START.minusSeconds(10_000))).containsExactly("old");
  }

  private List<String> findPatiently(long key) {
    while (true) {
      try {
        return find(key);
      } catch (ApiException e) {
        assertThat(e.reason()).isEqualTo(Reason.PROGRESS);
      }
    }
  }
}
