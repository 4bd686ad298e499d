package io.github.camundabolna.simulator.callingbox.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A call that CallingBox has accepted.
 *
 * @param metadata of the request, a JSON null if there was none
 */
public record DialedCall(String number, String id, JsonNode metadata, Instant at) {}
