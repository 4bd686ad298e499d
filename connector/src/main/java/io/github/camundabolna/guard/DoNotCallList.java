package io.github.camundabolna.guard;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Numbers that must not be called, in any notation. Reading stops with an error at an entry that
 * isn't a number, because that person would be called.
 */
public final class DoNotCallList {

  /** A list in memory has eight bytes per number, and other connectors need memory too. */
  static final int MAX_NUMBERS = 500_000;

  private static final int FIRST_SIZE = 1_024;

  /** The entries of a list, one after the other. */
  interface Entries {
    void forEach(LongConsumer key);
  }

  private final Entries entries;

  DoNotCallList(Entries entries) {
    this.entries = entries;
  }

  /**
   * Creates a list from the items of a FEEL list.
   *
   * @param field name of the panel field, for error messages
   */
  public static DoNotCallList ofItems(String field, Collection<?> items) {
    return new DoNotCallList(
        each -> {
          int count = 0;
          for (Object item : items) {
            int place = ++count;
            each.accept(key(() -> field + "[" + place + "]", String.valueOf(item)));
          }
        });
  }

  /**
   * Reads an entry.
   *
   * @param place of the entry, for the message
   * @throws InvalidInputException if it isn't a phone number
   */
  static long key(Supplier<String> place, String entry) {
    return NumberKeys.read(entry)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "%s must be one phone number, but was %s. Nothing was sent"
                        .formatted(place.get(), Quoted.of(entry))));
  }

  /**
   * Returns the refusal of a call; reads the whole list, and keeps nothing of it.
   *
   * @throws InvalidInputException if the list can't be used
   */
  public Optional<Refusal> refusal(Recipient recipient) {
    Set<Long> wanted = NumberKeys.of(recipient);
    boolean[] found = new boolean[1];
    entries.forEach(key -> found[0] |= wanted.contains(key));
    return found[0] ? Optional.of(refusal()) : Optional.empty();
  }

  /**
   * Reads the list into memory, for many recipients.
   *
   * @throws InvalidInputException if the list can't be used
   */
  public Loaded load() {
    Loading loading = new Loading();
    entries.forEach(loading::add);
    return new Loaded(loading.sorted());
  }

  private static Refusal refusal() {
    return Refusal.of(
        RefusalReason.ON_DO_NOT_CALL_LIST,
        "The number is on the do-not-call list. No one was called");
  }

  /** A list in memory. */
  public static final class Loaded {

    private final long[] keys;

    private Loaded(long[] keys) {
      this.keys = keys;
    }

    /** Returns the refusal of a call; empty if the number isn't listed. */
    public Optional<Refusal> refusal(Recipient recipient) {
      boolean listed =
          keys.length > 0
              && NumberKeys.of(recipient).stream()
                  .anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
      return listed ? Optional.of(DoNotCallList.refusal()) : Optional.empty();
    }
  }

  /** Collects keys in an array that grows. */
  private static final class Loading {

    private long[] keys = new long[FIRST_SIZE];
    private int count;

    void add(long key) {
      if (count == MAX_NUMBERS) {
        throw new InvalidInputException(
            "the do-not-call list must not have more than 500,000 numbers. Nothing was sent");
      }
      if (count == keys.length) {
        keys = Arrays.copyOf(keys, Math.min(MAX_NUMBERS, 2 * count));
      }
      keys[count++] = key;
    }

    long[] sorted() {
      long[] all = Arrays.copyOf(keys, count);
      Arrays.sort(all);
      return all;
    }
  }
}
