package io.github.camundabolna.job;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for what is left to do after jobs. It ends when nothing was left for a minute, and
 * takes at most {@value #MOST} tasks.
 */
public final class BackgroundThread implements BackgroundRetry.Schedule {

  private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);

  private static final int MOST = 1_000;

  private final ScheduledThreadPoolExecutor executor;

  public BackgroundThread(String name) {
    this.executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, name);
              thread.setDaemon(true);
              return thread;
            });
    executor.setKeepAliveTime(1, TimeUnit.MINUTES);
    executor.allowCoreThreadTimeOut(true);
  }

  @Override
  public void after(Duration time, Runnable task) {
    if (executor.getQueue().size() >= MOST) {
      LOG.warn("More than {} checks for duplicates are pending: one was skipped", MOST);
      return;
    }
    executor.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
