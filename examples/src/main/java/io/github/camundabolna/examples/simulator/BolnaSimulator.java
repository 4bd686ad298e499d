package io.github.camundabolna.examples.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.examples.simulator.batch.BatchBodies;
import io.github.camundabolna.examples.simulator.batch.BatchCentre;
import io.github.camundabolna.examples.simulator.batch.BatchProgress;
import io.github.camundabolna.examples.simulator.batch.Batches;
import io.github.camundabolna.examples.simulator.books.Books;
import io.github.camundabolna.examples.simulator.books.Ledger;
import io.github.camundabolna.examples.simulator.call.CallCentre;
import io.github.camundabolna.examples.simulator.call.CallListener;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import io.github.camundabolna.examples.simulator.call.Executions;
import io.github.camundabolna.examples.simulator.call.Lines;
import io.github.camundabolna.examples.simulator.call.Timeline;
import io.github.camundabolna.examples.simulator.fault.Dice;
import io.github.camundabolna.examples.simulator.fault.Fault;
import io.github.camundabolna.examples.simulator.fault.FaultSwitch;
import io.github.camundabolna.examples.simulator.fault.FaultSwitch.ActiveFault;
import io.github.camundabolna.examples.simulator.fault.Strikes;
import io.github.camundabolna.examples.simulator.http.ApiSettings;
import io.github.camundabolna.examples.simulator.http.BolnaApi;
import io.github.camundabolna.examples.simulator.webhook.Arrivals;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import io.github.camundabolna.examples.simulator.webhook.WebhookAddresses;
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
  private final Outside outside;
  private final Ledger ledger;
  private final CallCentre centre;
  private final WebhookAddresses addresses;
  private final FaultSwitch switched = new FaultSwitch();
  private final Strikes strikes;
  private final BolnaApi api;

  private BolnaSimulator(SimulatorSettings settings, Outside outside) throws IOException {
    this.outside = outside;
    ObjectMapper json = new ObjectMapper();
    Dice dice = new Dice(settings.faults());
    Executions executions = new Executions();
    ExecutionBodies bodies = new ExecutionBodies(json, settings.extractions());
    Lines lines = new Lines(settings.concurrency());
    Arrivals arrivals = new Arrivals();
    Mischief mischief = new Mischief(dice);
    Timeline timeline = outside.timeline();
    Batches batches = new Batches();
    BatchBodies batchBodies = new BatchBodies(settings.batches(), settings.clock());
    ledger = new Ledger(executions, bodies, settings.batches());
    addresses = new WebhookAddresses(settings.webhooks().url());
    strikes = new Strikes(dice, switched);
    Announcements announcements =
        Announcements.of(
            settings, outside, ledger, addresses, bodies, batchBodies, mischief, dice, arrivals);
    CallListener progress = new BatchProgress(batches, settings.clock(), announcements);
    centre =
        new CallCentre(
            settings.clock(),
            settings.pace(),
            timeline,
            lines,
            executions,
            announcements.andThen(progress));
    BatchCentre batchCentre =
        new BatchCentre(
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
    Outside outside = new Outside();
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
  public Books books() {
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
    switchOn(FaultSwitch.EVERYWHERE, fault);
  }

  /** Lets a fault strike every request to one endpoint, as in {@code POST /call}. */
  public void switchOn(String endpoint, Fault fault) {
    switched.on(new ActiveFault(endpoint, fault, Optional.empty()));
  }

  /** Makes every request wait that long before it is worked on, until {@link #switchOff()}. */
  public void slowDown(Duration by) {
    switched.on(new ActiveFault(FaultSwitch.EVERYWHERE, Fault.SLOW, Optional.of(by)));
  }

  /** Switches off one fault that was switched on for every endpoint. */
  public void switchOff(Fault fault) {
    switched.off(FaultSwitch.EVERYWHERE, fault);
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
