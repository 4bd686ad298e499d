package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes what the telephone provider says about a call: nothing before it is dialed. */
final class TelephonyData {
  private static final String RECORDINGS = "https://api.bolna.ai/recordings/call/";
  private static final String TRANSFER_NUMBER = "+918000000009";

  JsonNode data(Execution execution, ExecutionState state) {
    if (!state.status().dialed() || isWithheld(state)) {
      return NullNode.instance;
    }
    ObjectNode data = parties(execution);
    data.put("duration", Long.toString(wholeSeconds(state)));
    data.put("recording_url", recording(execution, state));
    data.put("hosted_telephony", true);
    data.put("provider_call_id", execution.id());
    data.put("call_type", execution.type().wire());
    data.put("provider", "plivo");
    hangup(data, state);
    return data;
  }

  JsonNode rowData(ObjectNode full) {
    JsonNode data = full.get("telephony_data");
    return data.isObject()
        ? ((ObjectNode) data).retain("to_number", "from_number", "provider")
        : NullNode.instance;
  }

  /** Returns whether this is the completed call that has no telephony data. */
  boolean isWithheld(ExecutionState state) {
    return state.outcome() == AttemptOutcome.BARE && state.status() == CallStatus.COMPLETED;
  }

  private static ObjectNode parties(Execution execution) {
    CallRequest request = execution.request();
    boolean inbound = execution.type() == CallType.INBOUND;
    return JsonNodeFactory.instance
        .objectNode()
        .put("to_number", inbound ? request.from() : request.number())
        .put("from_number", inbound ? request.number() : request.from());
  }

  private static long wholeSeconds(ExecutionState state) {
    boolean spoke = state.status() == CallStatus.COMPLETED && state.outcome().hasConversation();
    return spoke ? (long) Math.ceil(Conversation.of(state).seconds()) : 0;
  }

  private static String recording(Execution execution, ExecutionState state) {
    return switch (state.status()) {
      case CALL_DISCONNECTED -> "";
      case COMPLETED -> state.outcome().hasConversation() ? RECORDINGS + execution.id() : null;
      default -> null;
    };
  }

  private static void hangup(ObjectNode data, ExecutionState state) {
    HangupReason hangup = state.status().ended() ? state.outcome().hangup() : HangupReason.UNKNOWN;
    if (hangup == HangupReason.UNKNOWN) {
      data.putNull("hangup_by").putNull("hangup_reason").putNull("hangup_provider_code");
    } else {
      data.put("hangup_by", hangup.by());
      data.put("hangup_reason", hangup.reason());
      data.put("hangup_provider_code", hangup.code());
    }
  }

  /** Returns the second leg of a call that the agent transfers to a person, or JSON null. */
  JsonNode transfer(Execution execution, ExecutionState state) {
    if (state.outcome() != AttemptOutcome.TRANSFERRED || state.status() != CallStatus.COMPLETED) {
      return NullNode.instance;
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("provider_call_id", "transfer-of-" + execution.id())
        .put("status", "completed")
        .put("duration", "42")
        .put("cost", 1.4)
        .put("to_number", TRANSFER_NUMBER)
        .put("from_number", execution.request().from())
        .put("recording_url", RECORDINGS + execution.id() + "-transfer")
        .put("hangup_by", "Caller")
        .put("hangup_reason", "Normal Hangup")
        .put("termination_reason", HangupReason.HUNG_UP.terminationReason());
  }
}
