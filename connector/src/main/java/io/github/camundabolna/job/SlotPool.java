package io.github.camundabolna.job;

import static java.util.Comparator.comparingInt;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.Vendor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A pool of slots. A vendor that responds quickly may have more of them than one that doesn't.
 * While another vendor has jobs too, a vendor has at most half of its slots, rounded up.
 * Thread-safe.
 */
final class SlotPool {

  private static final Duration BACK_OFF = Duration.ofSeconds(1);

  private static final Duration BACK_OFF_OF_OUTAGE = Duration.ofSeconds(5);

  private final Size size;
  private final Duration longestWait;
  private final LongSupplier nanoTime;

  /** Not a monitor, because one would block the carrier of a virtual thread. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition released = lock.newCondition();
  private final Map<String, VendorJobs> vendors = new HashMap<>();
  private int waiting;

  /**
   * How many jobs at once.
   *
   * @param usual of vendors that don't respond quickly
   * @param most of all vendors
   * @param waiting how many more may wait for a slot, because a waiting one takes a thread, too
   * @param held how many may run and wait together
   */
  record Size(int usual, int most, int waiting, int held) {

    /** Creates a size that doesn't depend on how quickly a vendor responds. */
    static Size fixed(int count, int waiting) {
      return new Size(count, count, waiting, Integer.MAX_VALUE);
    }
  }

  SlotPool(Size size, Duration longestWait, LongSupplier nanoTime) {
    this.size = size;
    this.longestWait = longestWait;
    this.nanoTime = nanoTime;
  }

  /**
   * Runs work in a slot.
   *
   * @param isShort whether it may have more than the usual slots if the vendor responds quickly
   */
  <T> T use(Vendor vendor, boolean isShort, Supplier<T> work) {
    lock.lock();
    VendorJobs jobs;
    long start;
    try {
      jobs = acquire(vendor.name(), isShort);
      start = nanoTime.getAsLong();
      jobs.started(start);
    } finally {
      lock.unlock();
    }
    boolean succeeded = false;
    try {
      T result = work.get();
      succeeded = true;
      return result;
    } finally {
      release(jobs, start, succeeded);
    }
  }

  private VendorJobs acquire(String vendor, boolean isShort) {
    long now = nanoTime.getAsLong();
    VendorJobs jobs = vendors.computeIfAbsent(vendor, name -> new VendorJobs(name, now));
    jobs.requested(now);
    boolean full = running(each -> true) + waiting >= size.held();
    if (full || !isFree(jobs, isShort) && !becomesFree(jobs, isShort)) {
      throw refusal(jobs);
    }
    return jobs;
  }

  private void release(VendorJobs jobs, long start, boolean succeeded) {
    lock.lock();
    try {
      jobs.ended(start, nanoTime.getAsLong(), succeeded);
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFree(VendorJobs jobs, boolean isShort) {
    long now = nanoTime.getAsLong();
    boolean quick = isShort && jobs.respondsQuickly(now);
    return running(each -> true) < size.most()
        && jobs.running() < share(jobs, quick ? size.most() : size.usual())
        && (quick || running(each -> !each.respondsQuickly(now)) < size.usual());
  }

  private int running(Predicate<VendorJobs> which) {
    return vendors.values().stream().filter(which).mapToInt(VendorJobs::running).sum();
  }

  private int share(VendorJobs jobs, int slots) {
    long now = nanoTime.getAsLong();
    boolean alone = vendors.values().stream().noneMatch(each -> each != jobs && each.competes(now));
    return alone ? slots : slots - slots / 2;
  }

  /** Waits for a slot, unless none is likely to become free, or enough jobs wait. */
  private boolean becomesFree(VendorJobs jobs, boolean isShort) {
    if (standsStill(jobs) || waiting >= size.waiting()) {
      return false;
    }
    waiting++;
    try {
      long left = longestWait.toNanos();
      while (left > 0 && !isFree(jobs, isShort)) {
        left = released.awaitNanos(left);
      }
      return isFree(jobs, isShort);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting--;
    }
  }

  /** Returns whether the jobs whose slots it needs don't end: its own, or those of all vendors. */
  private boolean standsStill(VendorJobs jobs) {
    long now = nanoTime.getAsLong();
    boolean hasItsShare = jobs.running() >= share(jobs, size.usual());
    return vendors.values().stream()
        .filter(each -> !hasItsShare || each == jobs)
        .allMatch(each -> each.standsStill(now));
  }

  /** Names the vendor with the most slots, because others wait for that one. */
  private ApiException refusal(VendorJobs jobs) {
    VendorJobs most =
        vendors.values().stream().max(comparingInt(VendorJobs::running)).orElseThrow();
    boolean outage = standsStill(jobs);
    return ApiException.heldBack(
        outage ? Reason.OUTAGE : Reason.LIMIT,
        "The request was not sent: %d other requests are waiting for %s%s"
            .formatted(most.running(), most.vendor(), outage ? ", which responds slowly" : ""),
        jobs.nextTurn(nanoTime.getAsLong(), outage ? BACK_OFF_OF_OUTAGE : BACK_OFF));
  }
}
