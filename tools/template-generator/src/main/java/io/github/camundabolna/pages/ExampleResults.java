package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.bolna.batch.CreateBatch;
import io.github.camundabolna.bolna.batch.DeleteBatch;
import io.github.camundabolna.bolna.batch.GetBatch;
import io.github.camundabolna.bolna.batch.ListBatchCalls;
import io.github.camundabolna.bolna.batch.ListBatches;
import io.github.camundabolna.bolna.batch.ScheduleBatch;
import io.github.camundabolna.bolna.batch.StopBatch;
import io.github.camundabolna.bolna.call.GetCall;
import io.github.camundabolna.bolna.call.GetCallLog;
import io.github.camundabolna.bolna.call.ListCalls;
import io.github.camundabolna.bolna.call.MakeCall;
import io.github.camundabolna.bolna.call.SetWebhook;
import io.github.camundabolna.bolna.call.StopCall;
import io.github.camundabolna.bolna.call.StopQueuedCalls;
import io.github.camundabolna.contact.DuplicateReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A result of each operation, made by the connector's own classes: it cannot be out of date. */
final class ExampleResults {

  private static final String NUMBER = "+919876543210";
  private static final String STARTS_AT = "2026-08-21T05:10:00Z";

  private final Map<String, Object> responses;

  private ExampleResults(Map<String, Object> responses) {
    this.responses = responses;
  }

  static ExampleResults make() {
    ExampleCall call = ExampleCall.read();
    ExampleBatch batch = ExampleBatch.ended(call);
    return new ExampleResults(
        Map.ofEntries(
            Map.entry("makeCall", new MakeCall.Result(call.id(), "queued", NUMBER)),
            Map.entry("stopCall", new StopCall.Result(call.id(), "stopped")),
            Map.entry("stopQueuedCalls", new StopQueuedCalls.Result(List.of(call.id()), 1, false)),
            Map.entry("getCall", new GetCall.Result(call.result(), call.body())),
            Map.entry(
                "getCallLog", new GetCallLog.Result(List.of(call.logLine()), 214, true, null)),
            Map.entry(
                "listCalls", new ListCalls.Result(List.of(call.row()), 1, false, 1, 50, false)),
            Map.entry(
                "setWebhook",
                new SetWebhook.Result(
                    call.agentId(), "https://old.example.com/inbound/bolna", true)),
            Map.entry(
                "createBatch",
                new CreateBatch.Result(
                    batch.id(),
                    "scheduled",
                    batch.fileName(),
                    219,
                    new DuplicateReport(
                        1, 1, List.of(new DuplicateReport.Duplicate(NUMBER, 2, List.of(4, 17)))),
                    STARTS_AT)),
            Map.entry(
                "scheduleBatch", new ScheduleBatch.Result(batch.id(), "scheduled", STARTS_AT)),
            Map.entry("stopBatch", new StopBatch.Result(batch.id(), "stopped")),
            Map.entry("getBatch", new GetBatch.Result(batch.progress())),
            Map.entry("listBatchCalls", listBatchCalls(batch)),
            Map.entry("listBatches", new ListBatches.Result(List.of(batch.progress()), 1, false)),
            Map.entry("deleteBatch", new DeleteBatch.Result(batch.id(), "deleted")),
            Map.entry("call", call.result()),
            Map.entry("batch", batch.summary())));
  }

  private static ListBatchCalls.Result listBatchCalls(ExampleBatch batch) {
    return new ListBatchCalls.Result(
        219,
        batch.perOutcome(),
        0,
        new BigDecimal("1893.5"),
        new BigDecimal("7411"),
        batch.rows().get("executions"),
        batch.rows().get("executionsDetail"),
        batch.rows().get("executionsDocument"));
  }

  /** By the id of the operation; {@code call} and {@code batch} are what the events tell. */
  JsonNode of(String id) {
    return JsonFormatter.tree(responses.get(id));
  }
}
