package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.LruCache;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs an action once per key, and remembers recent and running ones. A job can return immediately,
 * because only its result expression failed, or while an earlier attempt is still running.
 *
 * @param <K> identifies an action; has {@code equals} and {@code hashCode}
 * @param <V> the result
 */
public final class SingleFlight<K, V> {

  private static final int MOST = 20_000;

  /** Two jobs for one action at the same time are rare, and both hold a thread. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final Duration BACK_OFF = Duration.ofSeconds(30);

  private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final LruCache<K, V> done = new LruCache<>(MOST);

  /**
   * Runs the action, or returns its earlier result.
   *
   * @param action runs unless it has succeeded or is running
   * @return the result, new or remembered
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if another job runs it for longer
   *     than this one may wait
   */
  public V run(K key, Supplier<V> action) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> first = running.putIfAbsent(key, mine);
    return first == null ? complete(key, mine, action) : await(first);
  }

  private V complete(K key, CompletableFuture<V> mine, Supplier<V> action) {
    try {
      V value = done.get(key).orElseGet(action);
      done.put(key, value);
      mine.complete(value);
      return value;
    } catch (Throwable e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key);
    }
  }

  private static <V> V await(CompletableFuture<V> first) {
    try {
      return first.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new CompletionException(e.getCause());
    } catch (TimeoutException e) {
      throw stillUnderWay();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stillUnderWay();
    }
  }

  private static ApiException stillUnderWay() {
    return ApiException.heldBack(Reason.OUTAGE, "an earlier attempt is still in progress", BACK_OFF)
        .withKind(Kind.UNKNOWN_OUTCOME, "This attempt of the job sent nothing: ");
  }
}
