package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.callingbox.agent.AccountNumbers;
import io.github.camundabolna.simulator.callingbox.agent.AgentWriter;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgents;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCallService;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCalls;
import io.github.camundabolna.simulator.callingbox.webhook.DeliveryWriter;
import io.github.camundabolna.simulator.callingbox.webhook.EventDeliveries;
import io.github.camundabolna.simulator.callingbox.webhook.EventSender;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoints;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.time.Clock;

/** The parts of the simulated CallingBox that its API shows and changes. */
public record CallingBoxState(
    Clock clock,
    ObjectMapper json,
    CallingBoxCallService callService,
    CallingBoxCalls calls,
    CallObjectWriter callWriter,
    VoiceAgents agents,
    AccountNumbers numbers,
    AgentWriter agentWriter,
    WebhookAddresses addresses,
    WebhookEndpoints endpoints,
    EventDeliveries deliveries,
    DeliveryWriter deliveryWriter,
    EventSender eventSender,
    WebhookAwaiter<CallEventType> awaiter,
    WebhookFaults webhookFaults) {}
