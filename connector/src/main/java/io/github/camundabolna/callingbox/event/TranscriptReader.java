package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.webhook.BoundedReads;
import java.util.Optional;

/**
 * Reads the transcript of an ended call, which events don't have. If it can't be read, the wait
 * still ends, without it.
 *
 * @param client empty without an API key
 */
record TranscriptReader(
    Optional<CallingBoxCallClient> client, BoundedReads reads, ActivityLog log) {

  /** Reads it while CallingBox waits for the response to an event. */
  Optional<CallTranscript> readForEvent(CallingBoxCall call) {
    try {
      return client.filter(calls -> call.hadConversation()).map(calls -> read(calls, call.id()));
    } catch (ApiException e) {
      log.atTimes(Severity.WARNING, "No transcript", "call " + call.id() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private CallTranscript read(CallingBoxCallClient calls, String id) {
    return reads.read(
        calls.caller().key(),
        "the transcript of " + id,
        caller -> new CallingBoxCallClient(calls.http(), withoutWait(caller)).transcript(id));
  }

  /** A place for reads must not wait for the rate limit. */
  private static RequestContext withoutWait(RequestContext caller) {
    return RequestContext.inSharedThread(caller.key(), caller.until());
  }
}
