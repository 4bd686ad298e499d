package io.github.camundabolna.job;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What this runtime has done lately, and is doing: a job can come again at once, when what was
 * wrong is the result expression and not the call, or while it is still worked on.
 *
 * @param <K> tells apart what shall be done once; it has {@code equals} and {@code hashCode}
 * @param <V> what came of it
 */
public final class Once<K, V> {

  private static final int MOST = 20_000;

  private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();
  private final Map<K, V> done =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > MOST;
        }
      };

  /**
   * @param action what to do if this has neither been done nor is being done; a failure is not
   *     remembered
   * @return what came of it, now or before
   */
  public V of(K key, Supplier<V> action) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first = underWay.putIfAbsent(key, mine);
    return first == null ? complete(key, mine, action) : await(first);
  }

  private V complete(K key, CompletableFuture<V> mine, Supplier<V> action) {
    try {
      V before = remembered(key);
      V value = before == null ? action.get() : before;
      remember(key, value);
      mine.complete(value);
      return value;
    } catch (Throwable e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key);
    }
  }

  private static <V> V await(CompletableFuture<V> first) {
    try {
      return first.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException ? (RuntimeException) e.getCause() : e;
    }
  }

  private V remembered(K key) {
    synchronized (done) {
      return done.get(key);
    }
  }

  private void remember(K key, V value) {
    synchronized (done) {
      done.put(key, value);
    }
  }
}
