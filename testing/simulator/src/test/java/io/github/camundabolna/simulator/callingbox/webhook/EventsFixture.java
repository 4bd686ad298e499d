package io.github.camundabolna.simulator.callingbox.webhook;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camundabolna.simulator.ReceivedWebhook;
import io.github.camundabolna.simulator.WebhookReceiver;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import io.github.camundabolna.simulator.callingbox.call.CallOrder;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCallService;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCalls;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxSpeed;
import io.github.camundabolna.simulator.delivery.DeliveryLog;
import io.github.camundabolna.simulator.delivery.DropSwitch;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.time.TaskScheduler;
import io.github.camundabolna.simulator.time.TimeScale;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookDelivery;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;

/** Runs fast calls and sends their events to a receiver. */
final class EventsFixture implements AutoCloseable {
  static final String AGENT = "11111111-2222-4333-8444-555555555555";
  static final String DEFAULT_SECRET = "whsec_default";
  private static final Duration STEP = Duration.ofMillis(1);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebhookReceiver receiver = open();
  private final Clock clock = TickingClock.create();
  private final TaskScheduler scheduler = new TaskScheduler(timer);
  private final FaultRandom random = new FaultRandom(0);
  private final WebhookFaults faults = new WebhookFaults(ActiveFaults.none());
  private final WebhookAddresses agents = new WebhookAddresses(Optional.empty());
  private final WebhookEndpoints endpoints = new WebhookEndpoints(clock);
  private final EventDeliveries deliveries = new EventDeliveries();
  private final WebhookRecorder recorder = new WebhookRecorder();
  private final RetryPauses pauses;
  private final EventSender sender;
  private final CallingBoxCallService calls;

  /** Creates a fixture in which a day lasts about a millisecond. */
  EventsFixture() {
    this(Duration.ofNanos(1_000), Duration.ofSeconds(10));
  }

  EventsFixture(Duration minute, Duration timeout) {
    WebhookSettings settings = new WebhookSettings(Optional.empty(), Map.of(), timeout, List.of());
    DeliveryLog log = new DeliveryLog(1, DeliveryLog.Listener.NONE);
    WebhookDelivery delivery =
        new WebhookDelivery(client, settings, scheduler, recorder, log, clock);
    pauses = new RetryPauses(new TimeScale(minute), random);
    sender =
        new EventSender(
            new EventDestinations(agents, endpoints, DEFAULT_SECRET),
            deliveries,
            new EventWriter(new CallObjectWriter(), new EventSigner(clock, faults)),
            pauses,
            new WebhookDispatcher(delivery, faults, random, STEP, STEP, new DropSwitch(() -> {})),
            new WebhookAwaiter<CallEventType>(),
            recorder,
            clock);
    CallingBoxSpeed speed = new CallingBoxSpeed(STEP, STEP, STEP);
    calls =
        new CallingBoxCallService(
            clock,
            speed,
            scheduler,
            new CallingBoxCalls(),
            new BrowserPhone(clock, scheduler),
            sender);
  }

  /** Returns a fixture whose retries never come. */
  static EventsFixture withoutRetries() {
    return new EventsFixture(Duration.ofHours(1), Duration.ofSeconds(10));
  }

  WebhookReceiver receiver() {
    return receiver;
  }

  WebhookEndpoints endpoints() {
    return endpoints;
  }

  WebhookFaults faults() {
    return faults;
  }

  EventSender sender() {
    return sender;
  }

  EventDeliveries deliveries() {
    return deliveries;
  }

  AutomaticRetries retries(EventDelivery delivery) {
    return new AutomaticRetries(delivery, pauses, clock);
  }

  Clock clock() {
    return clock;
  }

  /** Returns an address that the receiver answers. */
  URI url(String name) {
    return URI.create(receiver.url() + "/" + name);
  }

  void setAgentUrl(URI url) {
    agents.set(AGENT, url);
  }

  WebhookEndpoint endpoint(String name, String... types) {
    return endpoints.create(url(name), Optional.empty(), List.of(types));
  }

  CallingBoxCall place(String number) {
    return place(UUID.randomUUID().toString(), number, Optional.empty());
  }

  CallingBoxCall place(String number, URI url) {
    return place(UUID.randomUUID().toString(), number, Optional.of(url));
  }

  CallingBoxCall place(String id, String number, Optional<URI> url) {
    JsonNode returns = JsonNodeFactory.instance.objectNode().put("rating", "number");
    CallOrder order =
        new CallOrder(
            Optional.of(AGENT),
            number,
            "+14155550100",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            NullNode.instance,
            returns,
            NullNode.instance,
            url);
    return calls.place(id, order).call();
  }

  /** Returns the webhooks that an address has received. */
  List<ReceivedWebhook> received(String name) {
    String path = url(name).getPath();
    return receiver.received().stream().filter(each -> each.path().equals(path)).toList();
  }

  /** Returns the types of the webhooks that an address has received. */
  List<String> types(String name) {
    return received(name).stream().map(each -> each.header("CallingBox-Event-Type")).toList();
  }

  /** Waits until an address has received an event of a type. */
  void awaitType(String name, String type) {
    await().until(() -> types(name).contains(type));
  }

  /** Waits until the delivery of a call's event has a status, and returns it. */
  EventDelivery awaitDelivery(CallingBoxCall call, CallEventType type, DeliveryStatus status) {
    await().until(() -> find(call, type).filter(is(status)).isPresent());
    return find(call, type).orElseThrow();
  }

  private static Predicate<EventDelivery> is(DeliveryStatus status) {
    return delivery -> delivery.state().status() == status;
  }

  private Optional<EventDelivery> find(CallingBoxCall call, CallEventType type) {
    return deliveries
        .newestFirst()
        .filter(each -> each.event().call() == call && each.event().type() == type)
        .findFirst();
  }

  private static WebhookReceiver open() {
    try {
      return new WebhookReceiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    client.shutdownNow();
    receiver.close();
  }
}
