package io.github.camundabolna.call;

import io.github.camundabolna.client.CallRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * One call that an element of a process wants.
 *
 * @param key the same for each job that wants this very call
 * @param enteredAt when the element was entered, by the engine's clock
 * @param followsFailure whether an earlier try failed in a way that does not rule out that it was
 *     placed
 */
record Dial(String key, CallRequest request, Optional<Instant> enteredAt, boolean followsFailure) {}
