package io.github.camundabolna.bolna.client;

import static io.github.camundabolna.bolna.client.ContractExchange.unread;
import static io.github.camundabolna.testing.MockApiServer.AGENT;
import static io.github.camundabolna.testing.MockApiServer.ID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.client.agent.AgentSummary;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests about calls, batches, and agents. */
final class CallExchanges {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";
  private static final Instant FROM = Instant.parse("2026-08-01T00:00:00Z");
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-08-02T00:00:00Z");

  private CallExchanges() {}

  static Stream<ContractExchange> all() {
    return Stream.of(calls(), batches(), agents()).flatMap(List::stream);
  }

  private static List<ContractExchange> calls() {
    return List.of(
        read("POST /call", "/execution_id", CallExchanges::makeCall),
        read(
            "POST /call/{execution_id}/stop",
            "/execution_id",
            it -> it.client().stopCall(ID).executionId()),
        read("GET /executions/{execution_id}", "/id", it -> it.client().execution(ID).id()),
        read(
            "GET /executions/{execution_id}/log",
            "/data/0/component",
            it -> it.client().executionLog(ID).getFirst().component().orElseThrow()),
        read(
            "GET /v2/agent/{agent_id}/executions",
            "/data/0/id",
            it -> it.client().executions(query()).executions().getFirst().id()),
        read(
            "POST /v2/agent/{agent_id}/stop",
            "/stopped_executions/0",
            it -> it.client().stopQueuedCalls(AGENT).getFirst()));
  }

  private static String makeCall(MockApiServer bolna) {
    return bolna.client().makeCall(RequestSamples.call()).executionId();
  }

  private static ExecutionQuery query() {
    return ExecutionQuery.all(AGENT, FROM, FROM.plusSeconds(1));
  }

  private static List<ContractExchange> batches() {
    return List.of(
        read("POST /batches", "/batch_id", it -> it.batches().createBatch(batch())),
        read(
            "POST /batches/{batch_id}/schedule",
            "/state",
            it -> it.batches().scheduleBatch(BATCH, LATER, true)),
        read("POST /batches/{batch_id}/stop", "/state", it -> it.batches().stopBatch(BATCH)),
        read("DELETE /batches/{batch_id}", "/state", it -> it.batches().deleteBatch(BATCH)),
        read("GET /batches/{batch_id}", "/batch_id", it -> it.batches().batch(BATCH).id()),
        read(
            "GET /batches/{agent_id}/all",
            "/0/batch_id",
            it -> first((Consumer<Batch> use) -> it.batches().forEachBatch(AGENT, use)).id()),
        read(
            "GET /v2/batches/{batch_id}/executions",
            "/data/0/id",
            it -> first((Consumer<Execution> use) -> pages(it, use)).id()),
        read(
            "GET /batches/{batch_id}/executions",
            "/0/id",
            it -> first((Consumer<Execution> use) -> pages(it, use)).id()));
  }

  private static BatchRequest batch() {
    byte[] csv = "contact_number".getBytes(StandardCharsets.UTF_8);
    return new BatchRequest(AGENT, "a.csv", csv, List.of(), Optional.empty(), Optional.empty());
  }

  private static void pages(MockApiServer bolna, Consumer<Execution> use) {
    bolna.batches().forEachExecution(BATCH, use);
  }

  private static List<ContractExchange> agents() {
    return List.of(
        read("POST /v2/agent", "/agent_id", it -> it.agents().create(agent())),
        read(
            "GET /v2/agent/{agent_id}",
            "/agent_name",
            it -> it.agents().configuration(AGENT).name().orElseThrow()),
        read(
            "GET /v2/agent/all",
            "/0/id",
            it -> first((Consumer<AgentSummary> use) -> it.agents().forEachAgent(use)).id()),
        unread("PUT /v2/agent/{agent_id}", it -> () -> it.agents().update(AGENT, agent())),
        unread(
            "PATCH /v2/agent/{agent_id}",
            it -> () -> it.agents().setWebhook(AGENT, Optional.empty())),
        unread("DELETE /v2/agent/{agent_id}", it -> () -> it.agents().delete(AGENT)));
  }

  private static AgentConfiguration agent() {
    return new AgentConfiguration((ObjectNode) TestJson.of(RequestSamples.AGENT));
  }

  private static <T> T first(Consumer<Consumer<T>> read) {
    List<T> all = new ArrayList<>();
    read.accept(all::add);
    return all.getFirst();
  }

  private static ContractExchange read(
      String endpoint, String field, Function<MockApiServer, Object> send) {
    return new ContractExchange(endpoint, field, send);
  }
}
