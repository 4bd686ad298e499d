package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.batch.BatchBodyWriter;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.BatchStatusUpdater;
import io.github.camundabolna.simulator.batch.Batches;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.Executions;
import io.github.camundabolna.simulator.call.PhoneLines;
import io.github.camundabolna.simulator.call.TaskScheduler;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.ActiveFaults.ActiveFault;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.fault.RequestFaults;
import io.github.camundabolna.simulator.http.ApiSettings;
import io.github.camundabolna.simulator.http.BolnaApi;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A Bolna that runs in this program: its API, its calls and its webhooks. */
public final class BolnaSimulator implements AutoCloseable {
  private final SharedResources outside;
  private final EventRecorder ledger;
  private final CallService centre;
  private final WebhookAddresses addresses;
  private final ActiveFaults switched = new ActiveFaults();
  private final RequestFaults strikes;
  private final BolnaApi api;

  private BolnaSimulator(SimulatorSettings settings, SharedResources outside) throws IOException {
    this.outside = outside;
    ObjectMapper json = new ObjectMapper();
    FaultRandom dice = new FaultRandom(settings.faults());
    Executions executions = new Executions();
    ExecutionBodyWriter bodies = new ExecutionBodyWriter(json, settings.extractions());
    PhoneLines lines = new PhoneLines(settings.concurrency());
    WebhookAwaiter arrivals = new WebhookAwaiter();
    WebhookFaults mischief = new WebhookFaults(dice);
    TaskScheduler timeline = outside.timeline();
    Batches batches = new Batches();
    BatchBodyWriter batchBodies = new BatchBodyWriter(settings.batches(), settings.clock());
    ledger = new EventRecorder(executions, bodies, settings.batches());
    addresses = new WebhookAddresses(settings.webhooks().url());
    strikes = new RequestFaults(dice, switched);
    StatusPublisher announcements =
        StatusPublisher.of(
            settings, outside, ledger, addresses, bodies, batchBodies, mischief, dice, arrivals);
    CallListener progress = new BatchStatusUpdater(batches, settings.clock(), announcements);
    centre =
        new CallService(
            settings.clock(),
            settings.pace(),
            timeline,
            lines,
            executions,
            announcements.andThen(progress));
    BatchService batchCentre =
        new BatchService(
            settings.clock(),
            settings.pace(),
            timeline,
            settings.batches(),
            centre,
            batches,
            announcements);
    api =
        new BolnaApi(
            new ApiSettings(
                new InetSocketAddress(settings.host(), settings.port()),
                settings.apiKey(),
                settings.agents(),
                settings.listingDelay(),
                settings.rateLimits()),
            new BolnaApi.Backstage(
                settings.clock(),
                json,
                centre,
                executions,
                bodies,
                batchCentre,
                batches,
                batchBodies,
                lines,
                ledger,
                addresses,
                arrivals,
                mischief),
            strikes,
            switched,
            settings.faults());
  }

  /** Starts a simulator; it listens when this returns. */
  public static BolnaSimulator start(SimulatorSettings settings) {
    SharedResources outside = new SharedResources();
    try {
      return new BolnaSimulator(settings, outside);
    } catch (IOException e) {
      outside.close();
      throw new UncheckedIOException(e);
    }
  }

  /** Where the API is, without a slash at the end. */
  public URI baseUri() {
    return api.baseUri();
  }

  /** Sets where an agent's webhooks go, as PATCH /v2/agent/{id} does. */
  public void webhookUrl(String agentId, URI url) {
    addresses.set(agentId, url);
  }

  /** What has happened so far. */
  public Journal books() {
    return ledger;
  }

  /**
   * Plans a fault for the next POST /call, and for no other; a webhook fault strikes every webhook
   * of that call.
   */
  public void nextCall(Fault fault) {
    nextRequest("POST /call", fault);
  }

  /**
   * Plans a fault for the next request to one endpoint, as in {@code POST /batches}, whatever the
   * chances are; a fault that makes no sense there does nothing.
   */
  public void nextRequest(String endpoint, Fault fault) {
    strikes.plan(endpoint, fault);
  }

  /** Lets a fault strike every request to every endpoint until {@link #switchOff()}. */
  public void switchOn(Fault fault) {
    switchOn(ActiveFaults.EVERYWHERE, fault);
  }

  /** Lets a fault strike every request to one endpoint, as in {@code POST /call}. */
  public void switchOn(String endpoint, Fault fault) {
    switched.on(new ActiveFault(endpoint, fault, Optional.empty()));
  }

  /** Makes every request wait that long before it is worked on, until {@link #switchOff()}. */
  public void slowDown(Duration by) {
    switched.on(new ActiveFault(ActiveFaults.EVERYWHERE, Fault.SLOW, Optional.of(by)));
  }

  /** Switches off one fault that was switched on for every endpoint. */
  public void switchOff(Fault fault) {
    switched.off(ActiveFaults.EVERYWHERE, fault);
  }

  /** Ends {@link #switchOn} and {@link #slowDown}; requests that hang already stay unanswered. */
  public void switchOff() {
    switched.off();
  }

  /** Answers the next request, whichever it is, with this instead. */
  public void nextRequest(int status, String body, Map<String, String> headers) {
    api.planReply(status, body, headers);
  }

  /** Answers the next request of one endpoint, as in {@code POST /call}, with this instead. */
  public void nextRequest(String endpoint, int status, String body, Map<String, String> headers) {
    api.planReply(endpoint, status, body, headers);
  }

  /** Lets a person call the agent; the webhook says completed, with nothing before it. */
  public String simulateInboundCall(String agentId, String fromNumber) {
    String id = UUID.randomUUID().toString();
    centre.receive(id, agentId, fromNumber);
    return id;
  }

  /**
   * Dials only so many calls of each batch; the others stay queued until {@link #releaseBatches()},
   * so that a stop finds calls to take back however long it takes.
   */
  public void holdBatchesAfter(int calls) {
    centre.holdBatchesAfter(calls);
  }

  /** Ends {@link #holdBatchesAfter}. */
  public void releaseBatches() {
    centre.releaseBatches();
  }

  /** Refuses connections and cuts those that are open; calls and webhooks go on. */
  public void goAway() {
    api.goAway();
  }

  /** Ends {@link #goAway()}. */
  public void comeBack() {
    api.comeBack();
  }

  @Override
  public void close() {
    api.close();
    outside.close();
  }
}
