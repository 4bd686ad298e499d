package io.github.camundabolna.examples.simulator.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call that Bolna accepted to make; its own retries are not dials of their own.
 *
 * @param userData the caller's variables, a JSON null if there were none
 */
public record Dial(
    String number, String executionId, String agentId, JsonNode userData, Instant at) {}
