package io.github.camundabolna.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map that forgets what was not used for longest when it is full. Safe for use by many threads.
 *
 * @param <K> has {@code equals} and {@code hashCode}
 */
public final class LruCache<K, V> {

  private final Map<K, V> values;

  /**
   * @param most how many values to keep
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

  /** Returns the value, made now if there is none. */
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
