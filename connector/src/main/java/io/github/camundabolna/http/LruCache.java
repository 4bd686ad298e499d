package io.github.camundabolna.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map that drops its least recently used entry when it's full. Thread-safe.
 *
 * @param <K> has {@code equals} and {@code hashCode}
 */
public final class LruCache<K, V> {

  private final Map<K, V> values;

  /**
   * Creates a cache.
   *
   * @param most number of values to keep
   */
  public LruCache(int most) {
    this.values =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized Optional<V> get(K key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Returns the value, and creates it if missing. */
  public synchronized V get(K key, Function<K, V> make) {
    return values.computeIfAbsent(key, make);
  }

  public synchronized void put(K key, V value) {
    values.put(key, value);
  }

  public synchronized void remove(K key) {
    values.remove(key);
  }
}
