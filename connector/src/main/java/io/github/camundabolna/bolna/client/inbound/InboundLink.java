package io.github.camundabolna.bolna.client.inbound;

import java.util.Optional;

/**
 * A phone number, and the agent that answers it.
 *
 * @param agentId empty if no agent answers
 */
public record InboundLink(Optional<String> phoneNumber, Optional<String> agentId) {}
