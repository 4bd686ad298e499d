package io.github.camundabolna.simulator.callingbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.callingbox.agent.AccountNumbers;
import io.github.camundabolna.simulator.callingbox.agent.AgentWriter;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgents;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallObjectWriter;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCallService;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCalls;
import io.github.camundabolna.simulator.callingbox.http.CallingBoxApi;
import io.github.camundabolna.simulator.callingbox.http.CallingBoxState;
import io.github.camundabolna.simulator.callingbox.journal.CallingBoxJournal;
import io.github.camundabolna.simulator.callingbox.webhook.DeliveryWriter;
import io.github.camundabolna.simulator.callingbox.webhook.EventDeliveries;
import io.github.camundabolna.simulator.callingbox.webhook.EventDestinations;
import io.github.camundabolna.simulator.callingbox.webhook.EventSender;
import io.github.camundabolna.simulator.callingbox.webhook.EventSigner;
import io.github.camundabolna.simulator.callingbox.webhook.EventWriter;
import io.github.camundabolna.simulator.callingbox.webhook.RetryPauses;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoints;
import io.github.camundabolna.simulator.delivery.DeliveryControl;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.journal.RequestLog;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import io.github.camundabolna.simulator.page.Change;
import io.github.camundabolna.simulator.page.ChangeLog;
import io.github.camundabolna.simulator.page.DeliveryChanges;
import io.github.camundabolna.simulator.page.OtherPages;
import io.github.camundabolna.simulator.page.PageRoutes;
import io.github.camundabolna.simulator.page.WebhookRoutes;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.server.ApiParts;
import io.github.camundabolna.simulator.server.RequestLimit;
import io.github.camundabolna.simulator.server.Route;
import io.github.camundabolna.simulator.server.SharedResources;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookDelivery;
import io.github.camundabolna.simulator.webhook.WebhookDispatcher;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import io.github.camundabolna.simulator.webhook.WebhookSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Connects the parts of one account: calls, webhooks, agents, and the API that serves them. */
final class SimulatedAccount {
  private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(10);
  private static final int STATUSES_TO_OVERTAKE = 4;
  private static final String WEBHOOK_SECRET = "CALLINGBOX_WEBHOOK_SECRET";
  private final CallingBoxSettings settings;
  private final SharedResources resources;
  private final FaultRandom faultRandom;
  private final ActiveFaults activeFaults;
  private final RequestLog requests = new RequestLog();
  private final WebhookRecorder webhooks = new WebhookRecorder();
  private final ChangeLog changes = new ChangeLog();
  private final DeliveryControl deliveryControl;
  private final OtherPages otherPages = new OtherPages();
  private final BrowserPhone phone;
  private final CallingBoxState state;

  SimulatedAccount(CallingBoxSettings settings, SharedResources resources) {
    this.settings = settings;
    this.resources = resources;
    this.faultRandom = new FaultRandom(settings.faults().seed());
    this.activeFaults =
        new ActiveFaults(
            settings.faults().probabilities(), faultRandom, () -> changes.changed(Change.FAULTS));
    this.deliveryControl =
        DeliveryChanges.control(changes, resources.scheduler(), settings.clock());
    this.phone = new BrowserPhone(settings.clock(), resources.scheduler());
    this.state = connect();
  }

  CallingBoxState state() {
    return state;
  }

  OtherPages otherPages() {
    return otherPages;
  }

  CallingBoxJournal journal() {
    return new CallingBoxJournal(state.calls(), state.callWriter(), requests, webhooks);
  }

  ApiParts api() {
    return new ApiParts(
        "CallingBox",
        new InetSocketAddress(settings.host(), settings.port()),
        CallingBoxApi.routes(state, settings.listingDelay()),
        CallingBoxApi.keyCheck(settings.apiKey()),
        CallingBoxApi.errors(),
        RequestLimit.NONE,
        settings.faults(),
        activeFaults,
        requests,
        state.json(),
        settings.clock(),
        pageRoutes());
  }

  private List<Route> pageRoutes() {
    CallingBoxPage page = new CallingBoxPage(state, phone, deliveryControl, otherPages);
    return Stream.concat(
            PageRoutes.of(page, changes, state.json(), settings.extensions()).stream(),
            WebhookRoutes.of(
                deliveryControl, new CallingBoxTestEvents(state), WEBHOOK_SECRET, state.json()))
        .toList();
  }

  private CallingBoxState connect() {
    WebhookFaults webhookFaults = new WebhookFaults(activeFaults);
    WebhookAddresses addresses = new WebhookAddresses(settings.webhookUrl());
    WebhookEndpoints endpoints = new WebhookEndpoints(settings.clock());
    WebhookAwaiter<CallEventType> awaiter = new WebhookAwaiter<>();
    EventDeliveries deliveries = new EventDeliveries();
    CallObjectWriter callWriter = new CallObjectWriter();
    EventSender sender =
        new EventSender(
            new EventDestinations(addresses, endpoints, settings.webhookSecret()),
            deliveries,
            new EventWriter(callWriter, new EventSigner(settings.clock(), webhookFaults)),
            new RetryPauses(settings.waiting(), faultRandom),
            dispatcher(webhookFaults),
            awaiter,
            webhooks,
            settings.clock());
    CallingBoxCalls calls = new CallingBoxCalls();
    VoiceAgents agents = new VoiceAgents(settings.agents(), settings.clock().instant());
    AccountNumbers numbers = new AccountNumbers(settings.clock().instant());
    return new CallingBoxState(
        settings.clock(),
        new ObjectMapper(),
        new CallingBoxCallService(
            settings.clock(),
            settings.speed(),
            resources.scheduler(),
            calls,
            phone,
            sender.andThen(new PageChanges(changes))),
        calls,
        callWriter,
        agents,
        numbers,
        new AgentWriter(agents, numbers, addresses),
        addresses,
        endpoints,
        deliveries,
        new DeliveryWriter(),
        sender,
        awaiter,
        webhookFaults);
  }

  private WebhookDispatcher dispatcher(WebhookFaults webhookFaults) {
    WebhookSettings once =
        new WebhookSettings(Optional.empty(), Map.of(), WEBHOOK_TIMEOUT, List.of());
    return new WebhookDispatcher(
        new WebhookDelivery(
            resources.client(),
            once,
            resources.scheduler(),
            webhooks,
            deliveryControl.log(),
            settings.clock()),
        webhookFaults,
        faultRandom,
        settings.faults().webhookDelay(),
        settings.speed().step().multipliedBy(STATUSES_TO_OVERTAKE),
        deliveryControl.dropNext());
  }
}
