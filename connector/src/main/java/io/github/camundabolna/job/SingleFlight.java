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
 * Does a thing once, and remembers what this runtime has done lately, and is doing: a job can come
 * again at once, when what was wrong is the result expression and not the call, or while it is
 * still worked on.
 *
 * @param <K> tells apart what shall be done once; it has {@code equals} and {@code hashCode}
 * @param <V> what came of it
 */
public final class SingleFlight<K, V> {

  private static final int MOST = 20_000;

  /** Two jobs for one thing at the same moment are rare, and both hold a thread. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private static final Duration BACK_OFF = Duration.ofSeconds(30);

  private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final LruCache<K, V> done = new LruCache<>(MOST);

  /**
   * @param action what to do if this has neither been done nor is being done; a failure is not
   *     remembered
   * @return what came of it, now or before
   * @throws ApiException of kind {@link Kind#UNKNOWN_OUTCOME} if another job has been doing it for
   *     longer than this one may wait
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
