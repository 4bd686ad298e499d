package io.github.camundabolna.simulator.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A call that Bolna has accepted or, in a batch, has started to dial. Its retries are not calls of
 * their own.
 *
 * @param userData the variables of the request, a JSON null if there were none
 * @param batchId the batch that the call belongs to, if any
 */
public record PlacedCall(
    String number,
    String executionId,
    String agentId,
    JsonNode userData,
    Optional<String> batchId,
    Instant at) {}
