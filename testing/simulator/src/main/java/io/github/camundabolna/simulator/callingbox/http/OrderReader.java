package io.github.camundabolna.simulator.callingbox.http;

import io.github.camundabolna.simulator.callingbox.agent.AccountNumber;
import io.github.camundabolna.simulator.callingbox.agent.AccountNumbers;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgent;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgents;
import io.github.camundabolna.simulator.callingbox.call.CallOrder;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the body of POST /v1/calls: with an agent, or the older form without. */
final class OrderReader {
  private static final Set<String> LANGUAGES = Set.of("en", "es");
  private final JsonBodyReader json;
  private final VoiceAgents agents;
  private final AccountNumbers numbers;

  OrderReader(JsonBodyReader json, VoiceAgents agents, AccountNumbers numbers) {
    this.json = json;
    this.agents = agents;
    this.numbers = numbers;
  }

  CallOrder read(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    fields.requiredText("to");
    fields.phoneNumber("to");
    fields.phoneNumber("from_number");
    fields.object("context");
    fields.object("metadata");
    fields.url("webhook_url");
    return fields.has("agent_id") ? withAgent(fields) : withPrompt(fields);
  }

  private CallOrder withAgent(CheckedFields fields) {
    String agentId = fields.uuid("agent_id").orElse("");
    Optional<String> instructions = fields.text("instructions");
    fields.check();
    VoiceAgent agent = agents.find(agentId).orElseThrow(() -> CallingBoxErrors.notFound("Agent"));
    if (agent.archived() || !agent.outbound()) {
      fields.reject("agent_id", "agent is archived, or isn't an outbound agent");
    }
    String from = callerOf(agent, fields);
    fields.check();
    return new CallOrder(
        Optional.of(agentId),
        fields.requiredText("to"),
        from,
        instructions.or(() -> Optional.ofNullable(agent.field("instructions").textValue())),
        Optional.empty(),
        Optional.ofNullable(agent.field("language").textValue()),
        fields.object("context"),
        agent.field("returns"),
        fields.object("metadata"),
        fields.url("webhook_url"));
  }

  private String callerOf(VoiceAgent agent, CheckedFields fields) {
    Optional<String> wanted = fields.text("from_number");
    Optional<String> caller =
        numbers
            .withIds(agent.numberIds())
            .filter(
                number ->
                    wanted.isPresent()
                        ? number.e164().equals(wanted.get())
                        : agent.primaryNumberId().filter(number.id()::equals).isPresent())
            .map(AccountNumber::e164)
            .findAny();
    if (caller.isEmpty()) {
      fields.reject(
          "from_number",
          wanted.isPresent()
              ? "number is not attached to the agent"
              : "agent has no primary number to call from");
    }
    return caller.orElse("");
  }

  private CallOrder withPrompt(CheckedFields fields) {
    fields.oneOf("language", LANGUAGES);
    fields.oneOf("voicemail_action", AgentReader.VOICEMAIL_ACTIONS);
    fields.resultFields("returns");
    if (!fields.has("prompt")) {
      fields.missing("agent_id");
    }
    Optional<String> from = fields.text("from_number");
    if (from.isPresent() && !owns(from.get())) {
      fields.reject("from_number", "number does not belong to the account");
    }
    fields.check();
    return new CallOrder(
        Optional.empty(),
        fields.requiredText("to"),
        from.orElseGet(() -> numbers.owned().getFirst().e164()),
        Optional.empty(),
        fields.text("prompt"),
        fields.text("language"),
        fields.object("context"),
        fields.object("returns"),
        fields.object("metadata"),
        fields.url("webhook_url"));
  }

  private boolean owns(String e164) {
    return numbers.owned().stream().anyMatch(number -> number.e164().equals(e164));
  }
}
