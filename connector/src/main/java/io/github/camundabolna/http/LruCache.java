package io.github.camundabolna.http;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A map that drops its least recently used entries when it's full. Thread-safe.
 *
 * @param <K> has {@code equals} and {@code hashCode}
 */
public final class LruCache<K, V> {

  private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
  private final long most;
  private final ToLongFunction<V> weight;
  private long total;

  /**
   * Creates a cache.
   *
   * @param most number of values to keep
   */
  public LruCache(int most) {
    this(most, value -> 1);
  }

  /**
   * Creates a cache for values of different size.
   *
   * @param most sum of the weights to keep
   * @param weight of a value, always the same
   */
  public LruCache(long most, ToLongFunction<V> weight) {
    this.most = most;
    this.weight = weight;
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Returns the value, and creates it if missing. */
  public synchronized V get(K key, Function<K, V> make) {
    V known = values.get(key);
    if (known != null) {
      return known;
    }
    V made = make.apply(key);
    put(key, made);
    return made;
  }

  public synchronized void put(K key, V value) {
    remove(key);
    values.put(key, value);
    total += weight.applyAsLong(value);
    Iterator<V> eldest = values.values().iterator();
    while (total > most) {
      total -= weight.applyAsLong(eldest.next());
      eldest.remove();
    }
  }

  public synchronized void remove(K key) {
    Optional.ofNullable(values.remove(key))
        .ifPresent(removed -> total -= weight.applyAsLong(removed));
  }
}
