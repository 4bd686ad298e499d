package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.ExecutionState.FailedAttempt;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Writes an execution as GET /executions/{id} answers it and as webhooks carry it. */
public final class ExecutionBodyWriter {
  private final ObjectNode template;
  private final TelephonyData telephony = new TelephonyData();
  private final UsageAndCost usage = new UsageAndCost();
  private final ExtractionShape shape;

  public ExecutionBodyWriter(ObjectMapper json, ExtractionShape shape) {
    this.shape = shape;
    try (InputStream resource = ExecutionBodyWriter.class.getResourceAsStream("execution.json")) {
      this.template = (ObjectNode) json.readTree(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the execution as it is now. */
  public ObjectNode full(Execution execution) {
    return full(execution, execution.state());
  }

  /** Captures the execution as it is now; the body is written on demand. */
  public Supplier<ObjectNode> snapshot(Execution execution) {
    ExecutionState state = execution.state();
    return () -> full(execution, state);
  }

  /** Returns how long they talked; empty if they didn't, or still do. */
  public OptionalDouble seconds(Execution execution) {
    return positive(seconds(execution.state()));
  }

  private static double seconds(ExecutionState state) {
    boolean over =
        state.status() == CallStatus.COMPLETED || state.status() == CallStatus.CALL_DISCONNECTED;
    return over ? Conversation.of(state).seconds() : 0;
  }

  /** Returns what the call cost, in US cents; empty if it cost nothing so far. */
  public OptionalDouble cents(Execution execution) {
    return positive(isCharged(execution.state()) ? UsageAndCost.TOTAL_CENTS : 0);
  }

  private static boolean isCharged(ExecutionState state) {
    return state.status() == CallStatus.COMPLETED && state.outcome().hasConversation();
  }

  private static OptionalDouble positive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private ObjectNode full(Execution execution, ExecutionState state) {
    ObjectNode body = template.deepCopy();
    identity(body, execution, state);
    parties(body, execution, state);
    conversation(body, state);
    body.set("telephony_data", telephony.data(execution, state));
    body.set("transfer_call_data", telephony.transfer(execution, state));
    body.put("termination_reason", state.terminationReason());
    body.put("billing_settled", state.status().ended());
    retries(body, execution, state);
    return body;
  }

  /** Returns the execution as a row of a list, which has fewer fields. */
  public ObjectNode row(Execution execution) {
    ObjectNode full = full(execution);
    ObjectNode row = template.objectNode();
    row.set("id", full.get("id"));
    row.set("status", full.get("status"));
    row.set("conversation_duration", full.get("conversation_duration"));
    row.put("created_at", TimestampFormat.withOffset(execution.createdAt()));
    row.set("telephony_data", telephony.rowData(full));
    return row;
  }

  private void identity(ObjectNode body, Execution execution, ExecutionState state) {
    CallStatus status = state.status();
    body.put("id", execution.id());
    body.put("agent_id", execution.request().agentId());
    body.put("status", status.wire());
    execution.request().batchId().ifPresent(batch -> batchRun(body, batch, execution, state));
    body.put("smart_status", status.dialed() ? status.wire() : null);
    body.put("error_message", errorMessage(status));
    body.put("created_at", TimestampFormat.naive(execution.createdAt()));
    body.put("updated_at", TimestampFormat.naive(state.updatedAt()));
    state.initiatedAt().map(TimestampFormat::naive).ifPresent(at -> body.put("initiated_at", at));
    if (execution.type() == CallType.OUTBOUND) {
      body.put("scheduled_at", TimestampFormat.naive(state.scheduledAt()));
    }
  }

  private static void batchRun(
      ObjectNode body, String batchId, Execution execution, ExecutionState state) {
    body.put("batch_id", batchId);
    body.putObject("batch_run_details")
        .put("status", state.status().wire())
        .put("created_at", TimestampFormat.withOffset(execution.createdAt()))
        .put("updated_at", TimestampFormat.withOffset(state.updatedAt()))
        .put("retried", state.retries().size());
  }

  private void parties(ObjectNode body, Execution execution, ExecutionState state) {
    CallRequest request = execution.request();
    body.put("user_number", request.number());
    body.put("agent_number", request.from());
    if (!telephony.isWithheld(state)) {
      boolean inbound = execution.type() == CallType.INBOUND;
      ObjectNode context = body.putObject("context_details");
      context.set("recipient_data", inbound ? body.objectNode() : request.userData());
      context.put("recipient_phone_number", inbound ? request.from() : request.number());
    }
  }

  private void conversation(ObjectNode body, ExecutionState state) {
    if (state.status() != CallStatus.COMPLETED && state.status() != CallStatus.CALL_DISCONNECTED) {
      return;
    }
    Conversation conversation = Conversation.of(state);
    body.put("conversation_duration", conversation.seconds());
    body.put("transcript", conversation.transcript());
    if (isCharged(state)) {
      usage.writeTo(body, conversation);
      body.put("summary", conversation.summary());
      body.set("extracted_data", shape.format(conversation.extracted()));
      if (state.voicemail()) {
        body.put("answered_by_voice_mail", true);
      }
    }
  }

  private static String errorMessage(CallStatus status) {
    return switch (status) {
      case FAILED -> "Call could not be initiated";
      case ERROR -> "Internal error while placing the call";
      case BALANCE_LOW -> "Insufficient wallet balance";
      default -> null;
    };
  }

  /** Returns the raw log, as GET /executions/{id}/log answers it: one line for each utterance. */
  public ObjectNode log(Execution execution) {
    ObjectNode log = JsonNodeFactory.instance.objectNode().put("status", "success");
    ArrayNode data = log.putArray("data");
    ExecutionState state = execution.state();
    if (state.status() == CallStatus.COMPLETED) {
      Conversation.of(state)
          .transcript()
          .lines()
          .forEach(line -> addLine(data, TimestampFormat.withBlank(state.updatedAt()), line));
    }
    return log;
  }

  private static void addLine(ArrayNode data, String at, String line) {
    boolean spoken = line.startsWith("assistant: ");
    data.addObject()
        .put("created_at", at)
        .put("type", spoken ? "request" : "response")
        .put("component", spoken ? "synthesizer" : "transcriber")
        .put("provider", spoken ? "elevenlabs" : "deepgram")
        .put("data", line.substring(line.indexOf(' ') + 1));
  }

  /** Writes the retry fields, which accompany every status of a call that Bolna may retry. */
  private static void retries(ObjectNode body, Execution execution, ExecutionState state) {
    RetryPlan plan = execution.request().effectiveRetries();
    if (!plan.enabled()) {
      return;
    }
    ObjectNode config = body.putObject("retry_config");
    config.put("enabled", true).put("max_retries", plan.maxRetries());
    body.put("retry_count", state.retries().size());
    ArrayNode history = body.putArray("retry_history");
    for (FailedAttempt attempt : state.retries()) {
      history
          .addObject()
          .put("attempt", attempt.attempt())
          .put("status", attempt.status().wire())
          .put("at", attempt.at().toString());
    }
  }
}
