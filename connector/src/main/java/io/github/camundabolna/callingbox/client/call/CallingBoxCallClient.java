package io.github.camundabolna.callingbox.client.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The calls of one CallingBox account. Methods throw {@link ApiException} if CallingBox refuses,
 * can't be reached, or sends an unreadable response.
 */
public record CallingBoxCallClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "calls";

  /** Creates a client without a deadline, for a caller with its own thread. */
  public CallingBoxCallClient(VendorHttp http, ApiKey key) {
    this(http, RequestContext.scheduled(key));
  }

  /** Returns the same client with a deadline. */
  public CallingBoxCallClient within(Duration time) {
    return new CallingBoxCallClient(http, caller.within(time));
  }

  /** Returns the same client for finding what an earlier attempt did. */
  public CallingBoxCallClient forLookUp() {
    return new CallingBoxCallClient(http, caller.forLookUp());
  }

  /**
   * Sends {@code POST /v1/calls}. Not idempotent: a second request with the same body dials again.
   *
   * @throws ApiException with {@link Kind#UNKNOWN_OUTCOME} after a 502: CallingBox means that its
   *     provider didn't place the call, but a gateway answers the same after one that was placed
   */
  public CallingBoxCall place(CallDispatch dispatch) {
    ApiRequest post = ApiRequest.post(CallingBox.API_VERSION, RESOURCE).withBody(dispatch.toJson());
    try {
      return CallingBoxCall.read(http.send(caller, post))
          .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(post));
    } catch (ApiException e) {
      throw dispatch.options().webhookUrl().map(url -> e.withMessage(url::hideIn)).orElse(e);
    }
  }

  /** Sends {@code GET /v1/calls/{id}}. */
  public CallingBoxCall call(String callId) {
    ApiRequest get = ApiRequest.get(CallingBox.API_VERSION, RESOURCE, callId);
    return CallingBoxCall.read(http.send(caller, get))
        .filter(call -> call.id().equalsIgnoreCase(callId))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(get));
  }

  /**
   * Sends {@code GET /v1/calls}, and passes on each call created since a time before it reads the
   * next, newest first. It stops reading once only older calls follow, because the list has no end.
   * It has neither pages nor filters. Calls without a time are passed on.
   */
  public void history(Instant createdSince, Consumer<CallingBoxCall> use) {
    HistoryBound bound = new HistoryBound(createdSince);
    http.sendForRowsWhile(
        caller,
        ApiRequest.get(CallingBox.API_VERSION, RESOURCE),
        row -> {
          CallingBoxCall.read(row).filter(bound::isWithin).ifPresent(use);
          return !bound.isPassed();
        });
  }

  /** Sends {@code GET /v1/calls/{id}/transcript}. */
  public CallTranscript transcript(String callId) {
    ApiRequest get = ApiRequest.get(CallingBox.API_VERSION, RESOURCE, callId, "transcript");
    JsonNode answer = http.send(caller, get);
    return CallTranscript.read(answer)
        .filter(
            read ->
                new LenientJson(answer).text("call_id").map(callId::equalsIgnoreCase).orElse(true))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(get));
  }
}
