package io.github.camundabolna.benchmarks.makecall;

/**
 * A process instance that has ended.
 *
 * @param atNanos when the client learned it, by {@link System#nanoTime}
 */
record CompletedCall(long instanceKey, long atNanos) {}
