package io.github.camundabolna.examples.simulator.call;

import java.time.Instant;

/** One line of an execution's retry history: the attempt that failed, how and when. */
record Retry(int attempt, CallStatus status, Instant at) {}
