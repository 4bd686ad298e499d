package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.CallId;
import io.github.camundabolna.callingbox.result.CallingBoxResult;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.outcome.JsonSize;
import java.util.Map;
import java.util.Optional;

/** Reads a call that is in progress or has ended, with its transcript. */
@TemplateSubType(id = "getCallingBoxCall", label = "Get CallingBox call")
@OperationInfo(
    summary = "Reads a call that is in progress or has ended",
    details =
        "The transcript is read too, if someone answered. A call whose result is still being"
            + " extracted hasn't ended: `ended` is false.",
    requests = "`GET /v1/calls/{id}` and `GET /v1/calls/{id}/transcript`",
    chooser = "Read a CallingBox call: status, outcome, result, transcript",
    keywords = "callingbox get call, callingbox call status, callingbox call result",
    result = "={call: response.call}")
@DocumentOption(
    description =
        "How the transcript is returned. A document keeps it out of the process variables.",
    otherwise = "TEXT")
public record GetCallingBoxCall(
    @CallId @TemplateProperty(id = "getCallingBoxCall.callId", group = "whichCall") String callId)
    implements CallingBoxCallOperation {

  /** Together with the call, the raw response stays below the engine's limit. */
  private static final int MAX_RAW_BYTES = 500_000;

  public record Result(
      @ResultField(value = "[the call](a-callingbox-call.md)", sample = "callingBoxCall")
          Map<String, Object> call,
      @ResultField(
              value = "the call as CallingBox sends it; null if larger than 500,000 bytes of JSON",
              sample = "callingBoxCallBody")
          JsonNode raw) {}

  @Override
  public Result execute(CallingBoxCallContext job) {
    CallingBoxCall call = job.calls().call(callId);
    Optional<CallTranscript> transcript =
        call.hadConversation() ? transcript(job.calls()) : Optional.empty();
    JsonNode raw =
        JsonSize.count(call.body()) > MAX_RAW_BYTES ? NullNode.getInstance() : call.body();
    return new Result(
        CallingBoxResult.of(call, transcript, job.documents(), job.wantsDocument()), raw);
  }

  /** A call in progress may have none yet. */
  private Optional<CallTranscript> transcript(CallingBoxCallClient calls) {
    try {
      return Optional.of(calls.transcript(callId));
    } catch (ApiException e) {
      if (e.isRefusal()) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
