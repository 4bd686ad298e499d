package io.github.camundabolna.benchmarks.neighbor;

/** What the runtime does besides the neighbor's work, until it's closed. */
interface BackgroundLoad extends AutoCloseable {

  /** Returns the ID of the process whose instances are the calls. */
  String process();

  /** Stops it, and cancels what isn't completed. */
  @Override
  void close();
}
