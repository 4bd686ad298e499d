package io.github.camundabolna.simulator.call;

import java.time.Instant;

/** One line of an execution's retry history: the attempt that failed, how and when. */
record RetryHistoryEntry(int attempt, CallStatus status, Instant at) {}
