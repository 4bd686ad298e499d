package io.github.camundabolna.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that Bolna accepted to make, or, in a batch, one that has left the queue to be made; its
 * own retries are not dials of their own.
 *
 * @param userData the caller's variables, a JSON null if there were none
 * @param batchId the batch it belongs to, if it came with one
 */
public record PlacedCall(
    String number,
    String executionId,
    String agentId,
    JsonNode userData,
    Optional<String> batchId,
    Instant at) {}
