package io.github.camundabolna.batch;

import io.github.camundabolna.client.BatchClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.job.Tries;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, after a batch was made and before it is scheduled, whether another runtime held the same
 * job and made one too. The oldest batch stays; who has made a later one deletes it. Both see the
 * same list and come to the same end.
 */
record SecondLook(Tries tries) {

  private static final Logger LOG = LoggerFactory.getLogger(SecondLook.class);

  /** Bolna may list a batch only after some seconds. */
  private static final int LOOKS = 10;

  private static final int DELETIONS = 3;

  /**
   * Looks until the list shows the batch itself: then it shows what was made before it, too; and a
   * second later once more. Bolna tells in whole seconds when a batch was made, and of those of one
   * second the one with the least id counts as the oldest: each who looks must have seen them all.
   *
   * @return the batch that stays
   */
  MadeBatch after(MadeBatch made, BatchLookup lookup) {
    AtomicInteger timesFirst = new AtomicInteger();
    Optional<MadeBatch> oldest =
        tries.upTo(
            LOOKS,
            () ->
                oldest(made, lookup)
                    .filter(it -> !isSame(it, made) || timesFirst.incrementAndGet() == 2));
    if (oldest.isEmpty()) {
      LOG.warn(
          "Bolna does not list batch {} yet: whether another runtime made it too is not known",
          made.id());
      return made;
    }
    if (isSame(oldest.get(), made)) {
      return made;
    }
    delete(made, oldest.get(), lookup.job().bolna());
    return oldest.get();
  }

  private static boolean isSame(MadeBatch one, MadeBatch other) {
    return one.id().equals(other.id());
  }

  /**
   * @return empty as long as the batch itself is not listed
   */
  private static Optional<MadeBatch> oldest(MadeBatch made, BatchLookup lookup) {
    try {
      List<MadeBatch> all = lookup.all();
      return all.stream().filter(each -> isSame(each, made)).findFirst().map(listed -> all.get(0));
    } catch (BolnaException e) {
      return Optional.empty();
    }
  }

  /** What is not deleted calls nobody either: nobody schedules it. */
  private void delete(MadeBatch later, MadeBatch oldest, BatchClient bolna) {
    boolean deleted = tries.upTo(DELETIONS, () -> delete(later, bolna)).isPresent();
    if (deleted) {
      LOG.warn(
          "One job made two batches, because two runtimes held it: batch {} goes on, batch {} was"
              + " deleted before it was scheduled",
          oldest.id(),
          later.id());
    } else {
      LOG.error(
          "One job made two batches, because two runtimes held it: batch {} goes on, batch {} could"
              + " not be deleted; it calls nobody, do not schedule it",
          oldest.id(),
          later.id());
    }
  }

  /**
   * @return empty if it should be tried again
   */
  private static Optional<MadeBatch> delete(MadeBatch batch, BatchClient bolna) {
    try {
      bolna.deleteBatch(batch.id());
      return Optional.of(batch);
    } catch (BolnaException e) {
      boolean gone = e.httpStatus().orElse(0) == HttpURLConnection.HTTP_NOT_FOUND;
      return Optional.of(batch).filter(each -> gone);
    }
  }
}
