package io.github.camundabolna.bolna.client.batch;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.http.WebhookUrl;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The batches of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't be
 * reached, or sends an unreadable response.
 */
public record BatchClient(VendorHttp http, RequestContext caller) {

  /** Creates a client without a deadline, for a caller with its own thread. */
  public BatchClient(VendorHttp http, ApiKey key) {
    this(http, RequestContext.scheduled(key));
  }

  /** Returns the same client with a deadline. */
  public BatchClient within(Duration time) {
    return new BatchClient(http, caller.within(time));
  }

  /**
   * Sends {@code POST /batches}. Not idempotent: a second request creates a second batch.
   *
   * @return the ID of the batch, which calls no one before it's scheduled
   * @throws ApiException that never shows the query of the webhook URL
   */
  public String createBatch(BatchRequest request) {
    ApiRequest post = ApiRequest.post("batches").withForm(request.toForm());
    try {
      return new LenientJson(http.send(caller, post))
          .text("batch_id")
          .orElseThrow(() -> Bolna.unreadableAnswer(post));
    } catch (ApiException e) {
      throw request.webhookUrl().map(url -> e.withMessage(new WebhookUrl(url)::hideIn)).orElse(e);
    }
  }

  /**
   * Sends {@code POST /batches/{id}/schedule}.
   *
   * @param at 2 minutes to 30 days from now; Bolna rounds up to the next 10 minutes
   * @param bypassCallGuardrails whether to call outside the agent's calling hours
   * @return Bolna's answer, like {@code scheduled at 2026-06-23T07:00:00+00:00}
   */
  public String scheduleBatch(String batchId, OffsetDateTime at, boolean bypassCallGuardrails) {
    FormBody form =
        FormBody.of("scheduled_at", Bolna.timestamp(at))
            .with(
                "bypass_call_guardrails",
                bypassCallGuardrails ? Optional.of("true") : Optional.empty());
    return state(ApiRequest.post("batches", batchId, "schedule").withForm(form).asRepeatable());
  }

  /**
   * Sends {@code POST /batches/{id}/stop}. Calls in progress continue to their end.
   *
   * @throws ApiException with status 404 if the batch is not queued or running
   */
  public String stopBatch(String batchId) {
    return state(ApiRequest.post("batches", batchId, "stop").asRepeatable());
  }

  /** Sends {@code DELETE /batches/{id}}. */
  public String deleteBatch(String batchId) {
    return state(ApiRequest.delete("batches", batchId));
  }

  /** Sends {@code GET /batches/{id}}. */
  public Batch batch(String batchId) {
    ApiRequest get = ApiRequest.get("batches", batchId);
    return Batch.read(http.send(caller, get)).orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /**
   * Returns a batch, or empty if it's gone: Bolna refuses to return it with 404 or, by its
   * contract, 400.
   */
  public Optional<Batch> find(String batchId) {
    try {
      return Optional.of(batch(batchId));
    } catch (ApiException e) {
      if (Bolna.mayNotKnow(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Sends {@code GET /v2/batches/{id}/executions} for each page, or {@code GET
   * /batches/{id}/executions} to a Bolna without the former. Streams the responses, which can have
   * hundreds of megabytes.
   *
   * @param each receives every execution, but only some if this method throws
   * @return number of rows that aren't executions
   */
  public long forEachExecution(String batchId, Consumer<Execution> each) {
    return new BatchExecutionPages(http, caller, batchId).forEach(each);
  }

  /**
   * Sends {@code GET /batches/{agent_id}/all} and streams the response, which has no pages.
   *
   * @return number of rows that aren't batches
   */
  public long forEachBatch(String agentId, Consumer<Batch> each) {
    long[] unreadable = {0};
    http.sendForRows(
        caller,
        ApiRequest.get("batches", agentId, "all"),
        row -> Batch.read(row).ifPresentOrElse(each, () -> unreadable[0]++));
    return unreadable[0];
  }

  private String state(ApiRequest request) {
    LenientJson answer = new LenientJson(http.send(caller, request));
    return answer.text("state").or(() -> answer.text("message")).orElse("");
  }
}
