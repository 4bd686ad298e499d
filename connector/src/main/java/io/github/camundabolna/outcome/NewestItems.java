package io.github.camundabolna.outcome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Takes the items of a list one by one, and holds only the newest, however many there are. */
public final class NewestItems<T> {

  /** Of items with the same time, or with none, the first of the list counts as the newest. */
  private static final Comparator<Entry<?>> OLDEST_FIRST =
      Comparator.<Entry<?>, Instant>comparing(Entry::createdAt)
          .thenComparing(Entry::position, Comparator.reverseOrder());

  private final PriorityQueue<Entry<T>> newest = new PriorityQueue<>(OLDEST_FIRST);
  private final Function<T, Optional<Instant>> createdAt;
  private final int most;
  private int total;

  private record Entry<T>(T item, Instant createdAt, int position) {}

  /**
   * Creates an empty list.
   *
   * @param createdAt returns the time of an item, if known
   * @param most number of items to hold
   */
  public NewestItems(Function<T, Optional<Instant>> createdAt, int most) {
    this.createdAt = createdAt;
    this.most = most;
  }

  public void add(T item) {
    newest.add(new Entry<>(item, createdAt.apply(item).orElse(Instant.MIN), total));
    total++;
    if (newest.size() > most) {
      newest.remove();
    }
  }

  /** Returns how many items were added. */
  public int total() {
    return total;
  }

  /** Returns the newest items, newest first. */
  public List<T> items() {
    return newest.stream().sorted(OLDEST_FIRST.reversed()).map(Entry::item).toList();
  }
}
