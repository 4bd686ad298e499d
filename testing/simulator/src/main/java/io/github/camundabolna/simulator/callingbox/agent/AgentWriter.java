package io.github.camundabolna.simulator.callingbox.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** Writes agents and phone numbers as CallingBox answers them. */
public final class AgentWriter {
  private static final List<String> FIELDS =
      List.of("name", "persona", "instructions", "voice", "language", "returns", "tools");
  private final VoiceAgents agents;
  private final AccountNumbers numbers;
  private final WebhookAddresses addresses;

  public AgentWriter(VoiceAgents agents, AccountNumbers numbers, WebhookAddresses addresses) {
    this.agents = agents;
    this.numbers = numbers;
    this.addresses = addresses;
  }

  /** Returns the agent without its numbers, as lists have it. */
  public ObjectNode row(VoiceAgent agent) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", agent.id()).put("type", agent.type());
    FIELDS.forEach(name -> body.set(name, agent.field(name)));
    body.put("webhook_url", addresses.urlFor(agent.id()).map(URI::toString).orElse(null));
    body.set("voicemail_action", agent.field("voicemail_action"));
    body.put("primary_number_id", agent.primaryNumberId().orElse(null));
    body.put("archived_at", agent.archivedAt().map(Instant::toString).orElse(null));
    body.put("created_at", agent.createdAt().toString());
    return body.put("updated_at", agent.updatedAt().toString());
  }

  /** Returns the agent with its numbers. */
  public ObjectNode agent(VoiceAgent agent) {
    ObjectNode body = row(agent);
    ArrayNode attached = body.putArray("numbers");
    numbers.withIds(agent.numberIds()).map(this::number).forEach(attached::add);
    return body;
  }

  /** Returns a number of the account with the agents that it's attached to. */
  public ObjectNode number(AccountNumber number) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", number.id()).put("e164", number.e164()).putNull("friendly_name");
    body.put("country_code", NumberForSale.COUNTRY).put("number_type", number.number().type());
    body.put("status", "active").put("monthly_cost_cents", NumberForSale.MONTHLY_CENTS);
    body.put("purchased_at", number.purchasedAt().toString());
    body.putNull("inbound_agent_id");
    ArrayNode outbound = body.putArray("outbound_agent_ids");
    for (VoiceAgent agent : agents.all()) {
      if (agent.numberIds().contains(number.id())) {
        if (agent.outbound()) {
          outbound.add(agent.id());
        } else {
          body.put("inbound_agent_id", agent.id());
        }
      }
    }
    return body;
  }

  /** Returns a number for sale. */
  public ObjectNode offer(NumberForSale offer) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("phone_number", offer.e164())
        .put("country_code", NumberForSale.COUNTRY)
        .put("number_type", offer.type())
        .put("state", offer.state().orElse(null))
        .put("locality", offer.locality().orElse(null))
        .put("monthly_cost_cents", NumberForSale.MONTHLY_CENTS)
        .put("upfront_cost_cents", 0)
        .put("currency", "USD");
  }
}
