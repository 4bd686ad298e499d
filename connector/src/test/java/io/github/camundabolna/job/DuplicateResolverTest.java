package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.job.DuplicateResolver.Candidates;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is created is a text here; the list has the oldest first. */
class DuplicateResolverTest {

  private static final String OWN = "own";
  private static final String OLDER = "older";

  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Vendor vendor = new Vendor();

  @Test
  void oneThatIsListedAsTheOldestStaysAtOnce() {
    vendor.list.add(OWN);

    assertThat(resolver(0).resolve(OWN, vendor)).contains(OWN);

    assertThat(background).isEmpty();
    assertThat(vendor.takenBack).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void laterItemIsCanceledImmediately(int confirmations) {
    vendor.list.addAll(List.of(OLDER, OWN));

    assertThat(resolver(confirmations).resolve(OWN, vendor)).contains(OLDER);

    assertThat(background).isEmpty();
    assertThat(vendor.takenBack).containsExactly(OWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void anOlderOneThatIsListedLaterIsSeenInTheBackground(int confirmations) {
    assertThat(resolver(confirmations).resolve(OWN, vendor)).isEmpty();
    runBackground(3);
    vendor.list.addAll(List.of(OLDER, OWN));

    runBackground(1);

    assertThat(vendor.takenBack).containsExactly(OWN);
    assertThat(background).isEmpty();
  }

  @Test
  void whereTimesAreCoarseTheFirstLookNeverDecidesThatNothingIsOlder() {
    vendor.list.add(OWN);

    assertThat(resolver(2).resolve(OWN, vendor)).isEmpty();

    assertThat(runBackground(10)).as("looks in the background").isEqualTo(2);
  }

  @Test
  void oneOfTheSameSecondThatIsListedAfterTheFirstConfirmationIsSeen() {
    vendor.list.add(OWN);
    resolver(2).resolve(OWN, vendor);
    runBackground(1);
    vendor.list.add(0, OLDER);

    runBackground(10);

    assertThat(vendor.takenBack).containsExactly(OWN);
  }

  @Test
  void aListThatNeverShowsItIsReadTenTimesMore() {
    assertThat(resolver(0).resolve(OWN, vendor)).isEmpty();

    assertThat(runBackground(20)).isEqualTo(10);
    assertThat(vendor.looks).isEqualTo(11);
  }

  @Test
  void aListThatCannotBeReadIsReadAgain() {
    vendor.list.addAll(List.of(OLDER, OWN));
    vendor.unreadable = 2;

    assertThat(resolver(0).resolve(OWN, vendor)).isEmpty();

    assertThat(runBackground(10)).isEqualTo(2);
    assertThat(vendor.takenBack).containsExactly(OWN);
  }

  @Test
  void aTakeBackThatFailsIsTriedTwiceMore() {
    vendor.list.addAll(List.of(OLDER, OWN));
    vendor.results.addAll(List.of(false, false, false));

    assertThat(resolver(0).resolve(OWN, vendor)).contains(OLDER);

    assertThat(runBackground(10)).isEqualTo(2);
    assertThat(vendor.takenBack).hasSize(3);
  }

  @Test
  void theNextTryReadsWhatTheFailureSays() {
    ApiException failure = DuplicateResolver.undecided("Call c-1 was placed.", "it is not listed");

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure.reason()).as("costs no retry").isEqualTo(Reason.PROGRESS);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(failure).hasMessage("Call c-1 was placed. it is not listed");
    assertThat(
            new EarlierFailure(Optional.of(ErrorCode.OUTCOME_UNKNOWN), failure.getMessage(), false)
                .made())
        .contains("c-1");
  }

  private DuplicateResolver<String> resolver(int confirmations) {
    return new DuplicateResolver<>(
        new BackgroundRetry((time, task) -> background.add(task)), confirmations, "too bad");
  }

  /** Returns how many tasks ran. */
  private int runBackground(int most) {
    int done = 0;
    while (done < most && !background.isEmpty()) {
      background.remove().run();
      done++;
    }
    return done;
  }

  private static final class Vendor implements Candidates<String> {

    private final List<String> list = new ArrayList<>();
    private final List<String> takenBack = new ArrayList<>();
    private final Deque<Boolean> results = new ArrayDeque<>();
    private int looks;
    private int unreadable;

    @Override
    public String name(String candidate) {
      return candidate;
    }

    @Override
    public Optional<String> oldest(String created) {
      looks++;
      if (unreadable > 0) {
        unreadable--;
        throw ApiException.notDone("not now");
      }
      return list.contains(created) ? list.stream().findFirst() : Optional.empty();
    }

    @Override
    public boolean takeBack(String later) {
      takenBack.add(later);
      return results.isEmpty() || results.remove();
    }

    @Override
    public Vendor inBackground() {
      return this;
    }
  }
}
