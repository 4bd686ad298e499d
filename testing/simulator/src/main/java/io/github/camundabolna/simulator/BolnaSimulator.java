package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.BatchStatusUpdater;
import io.github.camundabolna.simulator.batch.Batches;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.Executions;
import io.github.camundabolna.simulator.call.PhoneLines;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.http.ApiSettings;
import io.github.camundabolna.simulator.http.BolnaApi;
import io.github.camundabolna.simulator.http.SimulatorState;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.page.Change;
import io.github.camundabolna.simulator.page.ChangeLog;
import io.github.camundabolna.simulator.page.DeliveryChanges;
import io.github.camundabolna.simulator.page.OtherPages;
import io.github.camundabolna.simulator.page.PageRoutes;
import io.github.camundabolna.simulator.page.WebhookRoutes;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.server.SharedResources;
import io.github.camundabolna.simulator.server.VendorApi;
import io.github.camundabolna.simulator.server.VendorSimulator;
import io.github.camundabolna.simulator.time.TaskScheduler;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

/** A Bolna inside this program: its API, its calls, and its webhooks. */
public final class BolnaSimulator implements VendorSimulator {
  /** In simulated time. */
  private static final Duration KNOWLEDGE_PROCESSING = Duration.ofMinutes(10);

  private static final String WEBHOOK_SECRET = "BOLNA_WEBHOOK_SECRET";

  private final SharedResources resources;
  private final EventRecorder recorder;
  private final CallService callService;
  private final WebhookAddresses addresses;
  private final OtherPages otherPages = new OtherPages();
  private final VendorApi api;

  private BolnaSimulator(SimulatorSettings settings, SharedResources resources) throws IOException {
    this.resources = resources;
    ObjectMapper json = new ObjectMapper();
    ChangeLog changes = new ChangeLog();
    WebhookComponents webhooks =
        WebhookComponents.create(settings, json, () -> changes.changed(Change.FAULTS));
    Executions executions = new Executions();
    PhoneLines lines = new PhoneLines(settings.concurrency());
    TaskScheduler scheduler = resources.scheduler();
    Batches batches = new Batches();
    recorder = new EventRecorder(executions, webhooks.bodies(), settings.batches());
    addresses = webhooks.addresses();
    DeliveryControl deliveries = DeliveryChanges.control(changes, scheduler, settings.clock());
    StatusPublisher publisher =
        StatusPublisher.create(settings, resources, recorder, webhooks, deliveries, changes);
    BrowserPhone phone = new BrowserPhone(settings.clock(), scheduler);
    CallListener progress = new BatchStatusUpdater(batches, settings.clock(), publisher);
    callService =
        new CallService(
            settings.clock(),
            settings.speed(),
            scheduler,
            lines,
            executions,
            phone,
            publisher.andThen(progress));
    BatchService batchService =
        new BatchService(
            settings.clock(),
            settings.speed(),
            scheduler,
            settings.batches(),
            callService,
            batches,
            publisher);
    BolnaPage page =
        new BolnaPage(
            callService,
            webhooks.bodies(),
            new PageBatches(batchService, batches, settings.clock()),
            phone,
            deliveries,
            otherPages);
    BolnaTestEvents tests =
        new BolnaTestEvents(addresses, webhooks.bodies(), publisher.dispatcher(), settings.clock());
    api =
        new VendorApi(
            BolnaApi.parts(
                new ApiSettings(
                    new InetSocketAddress(settings.host(), settings.port()),
                    settings.apiKey(),
                    settings.agents(),
                    settings.listingDelay(),
                    settings.speed().compress(KNOWLEDGE_PROCESSING),
                    settings.rateLimits()),
                new SimulatorState(
                    settings.clock(),
                    json,
                    callService,
                    executions,
                    webhooks.bodies(),
                    batchService,
                    batches,
                    webhooks.batchBodies(),
                    lines,
                    recorder,
                    addresses,
                    webhooks.awaiter(),
                    webhooks.faults()),
                settings.faults(),
                webhooks.activeFaults(),
                Stream.concat(
                        PageRoutes.of(page, changes, json, settings.extensions()).stream(),
                        WebhookRoutes.of(deliveries, tests, WEBHOOK_SECRET, json))
                    .toList()));
  }

  /** Starts a simulator, which listens when this method returns. */
  public static BolnaSimulator start(SimulatorSettings settings) {
    SharedResources resources = new SharedResources();
    try {
      return new BolnaSimulator(settings, resources);
    } catch (IOException e) {
      resources.close();
      throw new UncheckedIOException(e);
    }
  }

  /** Sets where an agent's webhooks go, as PATCH /v2/agent/{id} does. */
  public void setWebhookUrl(String agentId, URI url) {
    addresses.set(agentId, url);
  }

  @Override
  public VendorApi api() {
    return api;
  }

  /** Links from the page to that of another simulator. */
  public void linkTo(String vendor, URI page) {
    otherPages.add(vendor, page);
  }

  /** Returns what has happened so far. */
  public Journal journal() {
    return recorder;
  }

  /**
   * Plans a fault for the next POST /call only; a webhook fault affects every webhook of that call.
   */
  public void planFaultForNextCall(Fault fault) {
    planFault("POST /call", fault);
  }

  /** Simulates a call from a person to an agent; its only webhook has the status completed. */
  public String simulateInboundCall(String agentId, String fromNumber) {
    String id = UUID.randomUUID().toString();
    callService.placeInbound(id, agentId, fromNumber);
    return id;
  }

  /**
   * Dials only this many calls of each batch and queues the others until {@link #releaseBatches()},
   * so that a stop finds queued calls however late it arrives.
   */
  public void holdBatchesAfter(int calls) {
    callService.holdBatchesAfter(calls);
  }

  /** Ends {@link #holdBatchesAfter}. */
  public void releaseBatches() {
    callService.releaseBatches();
  }

  @Override
  public void close() {
    api.close();
    resources.close();
  }
}
