package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.call.Dialogue.Turn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes calls and transcripts as CallingBox answers them; events carry the same call. */
public final class CallObjectWriter {
  private static final int CONVERSATION_SECONDS = 24;
  private static final int SILENT_SECONDS = 2;

  /** CallingBox doesn't document how it rounds; these are what the simulator bills. */
  private static final int BILLED_STEP_SECONDS = 30;

  private static final int MILLI_CENTS_PER_STEP = 6_250;
  private static final double MILLISECONDS = 1e3;

  /** Returns the call as it is now. */
  public ObjectNode call(CallingBoxCall call) {
    return call(call, call.state());
  }

  /** Returns the call as it was in a state. */
  public ObjectNode call(CallingBoxCall call, CallState state) {
    CallOrder order = call.order();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", call.id());
    body.put("agent_id", order.agentId().orElse(null));
    body.put("to_number", order.to()).put("from_number", order.from());
    body.put("status", state.status().wire()).put("direction", call.direction().wire());
    body.putNull("persona");
    body.put("instructions", order.instructions().orElse(null));
    body.put("prompt", order.prompt().orElse(null));
    body.set("context", order.context());
    result(body, call, state);
    body.put("language", order.language().orElse(null));
    body.put("webhook_url", order.webhookUrl().map(URI::toString).orElse(null));
    body.put("webhook_status", state.webhook().status().wire());
    body.put("webhook_error", state.webhook().error().orElse(null));
    times(body, call, state);
    billing(body, call, state);
    end(body, call, state);
    body.set("metadata", order.metadata());
    body.put("updated_at", timestamp(state.updatedAt()));
    return body;
  }

  /** Returns the transcript, which is empty until the call is completed. */
  public ObjectNode transcript(CallingBoxCall call) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("call_id", call.id());
    ArrayNode segments = body.putArray("segments");
    CallState state = call.state();
    if (state.status() == CallingBoxStatus.COMPLETED) {
      Instant answered = state.answeredAt().orElseThrow();
      for (Turn turn : call.turns()) {
        segments.add(segment(segments.size() + 1, turn, answered));
      }
    }
    return body;
  }

  private static ObjectNode segment(int number, Turn turn, Instant answered) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sequence_no", number)
        .put("role", turn.role())
        .put("text", turn.text())
        .put("started_at", timestamp(answered.plus(turn.start())))
        .put("ended_at", timestamp(answered.plus(turn.end())))
        .put("duration_ms", turn.durationMs())
        .put("source", "live");
  }

  private static void result(ObjectNode body, CallingBoxCall call, CallState state) {
    ExtractedResult extracted = new ExtractedResult(call.order().returns());
    body.set("returns", call.order().returns());
    body.putNull("result").putNull("result_status").putNull("result_error");
    if (!call.order().requestsResult()) {
      return;
    }
    ExtractionStatus extraction = state.extraction().orElse(ExtractionStatus.PENDING);
    body.put("result_status", extraction.wire());
    if (extraction == ExtractionStatus.COMPLETED) {
      body.set(
          "result",
          state
              .talk()
              .map(talk -> extracted.of(talk.extracted()))
              .orElseGet(() -> extracted.of(SurveyAnswer.of(call.number()))));
    } else if (extraction == ExtractionStatus.FAILED) {
      body.put("result_error", "The transcript is empty").set("result", extracted.blank());
    } else if (state.status().ended() && state.extraction().isEmpty()) {
      body.set("result", extracted.blank());
    }
  }

  private static void times(ObjectNode body, CallingBoxCall call, CallState state) {
    body.put("created_at", timestamp(call.createdAt()));
    body.put("started_at", timestamp(state.startedAt()));
    body.put("answered_at", timestamp(state.answeredAt()));
    body.put("ended_at", timestamp(state.endedAt()));
  }

  private static void billing(ObjectNode body, CallingBoxCall call, CallState state) {
    body.putNull("duration_seconds").putNull("billed_duration_seconds");
    body.putNull("billing_amount_milli_cents").put("reservation_status", "reserved");
    if (state.status() == CallingBoxStatus.COMPLETED) {
      long seconds = seconds(call, state);
      long steps = Math.max(1, Math.ceilDiv(seconds, BILLED_STEP_SECONDS));
      body.put("duration_seconds", seconds)
          .put("billed_duration_seconds", steps * BILLED_STEP_SECONDS)
          .put("billing_amount_milli_cents", steps * MILLI_CENTS_PER_STEP)
          .put("reservation_status", "settled");
    } else if (state.status().ended()) {
      body.put("reservation_status", "released");
    }
  }

  /** A person on the page talks as long as they like; everyone else as planned. */
  private static long seconds(CallingBoxCall call, CallState state) {
    int planned = call.turns().isEmpty() ? SILENT_SECONDS : CONVERSATION_SECONDS;
    return state
        .talk()
        .flatMap(talk -> state.endedAt().map(end -> Duration.between(talk.answeredAt(), end)))
        .map(talked -> Math.round(talked.toMillis() / MILLISECONDS))
        .orElse((long) planned);
  }

  private static void end(ObjectNode body, CallingBoxCall call, CallState state) {
    CallCourse course = call.course();
    boolean ended = state.status().ended();
    body.put("error_code", ended ? course.errorCode() : null);
    body.put("error_message", ended ? course.errorMessage() : null);
    body.put("hangup_cause", ended ? course.hangupCause() : null);
    body.put("answered_by", state.answeredAt().map(at -> answeredBy(course)).orElse(null));
  }

  private static String answeredBy(CallCourse course) {
    return course == CallCourse.VOICEMAIL ? "machine" : "human";
  }

  private static String timestamp(Optional<Instant> at) {
    return at.map(CallObjectWriter::timestamp).orElse(null);
  }

  private static String timestamp(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).toString();
  }
}
