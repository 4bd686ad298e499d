package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

/** The second leg of a call that the agent hands over to a person. */
final class TransferLeg {

  private static final String COLLEAGUE = "+918000000009";

  JsonNode of(Execution execution, ExecutionState state) {
    if (state.outcome() != AttemptOutcome.TRANSFERRED || state.status() != CallStatus.COMPLETED) {
      return NullNode.instance;
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("provider_call_id", "transfer-of-" + execution.id())
        .put("status", "completed")
        .put("duration", "42")
        .put("cost", 1.4)
        .put("to_number", COLLEAGUE)
        .put("from_number", execution.request().from())
        .put("recording_url", TelephonyData.RECORDINGS + execution.id() + "-transfer")
        .put("hangup_by", "Caller")
        .put("hangup_reason", "Normal Hangup")
        .put("termination_reason", HangupReason.HUNG_UP.terminationReason());
  }
}
