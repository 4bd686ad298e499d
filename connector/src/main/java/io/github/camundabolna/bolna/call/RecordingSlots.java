package io.github.camundabolna.bolna.call;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits the number of recordings that are stored at the same time, so that slow downloads leave
 * the slots of the connector to calls. Thread-safe.
 */
final class RecordingSlots {

  /** Shared by call connectors, because the runtime creates each connector separately. */
  static final RecordingSlots OF_THIS_PROCESS = new RecordingSlots(1, 3);

  private static final Duration BACK_OFF = Duration.ofSeconds(15);

  private final Semaphore onPlatformThreads;
  private final Semaphore onVirtualThreads;

  /**
   * Creates slots.
   *
   * @param onPlatformThreads number for runtimes whose few threads serve all connectors
   * @param onVirtualThreads number for runtimes that start a thread per job
   */
  RecordingSlots(int onPlatformThreads, int onVirtualThreads) {
    this.onPlatformThreads = new Semaphore(onPlatformThreads);
    this.onVirtualThreads = new Semaphore(onVirtualThreads);
  }

  /**
   * Runs work in a slot. Doesn't wait for one, because the job already holds a slot of the
   * connector.
   *
   * @throws ApiException with {@link Reason#LIMIT} if no slot is free; nothing was done
   */
  <T> T use(String callId, Supplier<T> work) {
    Semaphore free = Thread.currentThread().isVirtual() ? onVirtualThreads : onPlatformThreads;
    if (!free.tryAcquire()) {
      throw ApiException.heldBack(
          Reason.LIMIT,
          "The recording of call %s was not downloaded: other recordings are being downloaded"
              .formatted(callId),
          BACK_OFF);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }
}
