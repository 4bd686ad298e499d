package io.github.camundabolna.simulator.callingbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.callingbox.journal.CallingBoxJournal;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.SharedResources;
import io.github.camundabolna.simulator.server.VendorApi;
import io.github.camundabolna.simulator.server.VendorSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A CallingBox inside this program: its API, its calls, and its webhooks. */
public final class CallingBoxSimulator implements VendorSimulator {
  private final SharedResources resources;
  private final SimulatedAccount account;
  private final VendorApi api;

  private CallingBoxSimulator(CallingBoxSettings settings, SharedResources resources)
      throws IOException {
    this.resources = resources;
    this.account = new SimulatedAccount(settings, resources);
    this.api = new VendorApi(account.api());
  }

  /** Starts a simulator, which listens when this method returns. */
  public static CallingBoxSimulator start(CallingBoxSettings settings) {
    SharedResources resources = new SharedResources();
    try {
      return new CallingBoxSimulator(settings, resources);
    } catch (IOException e) {
      resources.close();
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public VendorApi api() {
    return api;
  }

  /** Links from the page to that of another simulator. */
  public void linkTo(String vendor, URI page) {
    account.otherPages().add(vendor, page);
  }

  /** Returns what has happened so far. */
  public CallingBoxJournal journal() {
    return account.journal();
  }

  /** Sets where an agent's webhooks go, as PATCH /v1/agents/{id} does. */
  public void setWebhookUrl(String agentId, URI url) {
    account.state().addresses().set(agentId, url);
  }

  /** Creates an endpoint that receives all events, as POST /v1/webhook_endpoints does. */
  public WebhookEndpoint createEndpoint(URI url) {
    return account.state().endpoints().create(url, Optional.empty(), List.of());
  }

  /** Creates an endpoint that receives all events, signed with a secret that is already known. */
  public WebhookEndpoint createEndpoint(URI url, String secret) {
    WebhookEndpoint endpoint = createEndpoint(url);
    endpoint.useSecret(secret, account.state().clock().instant());
    return endpoint;
  }

  /**
   * Plans a fault for the next POST /v1/calls only; a webhook fault affects every webhook of that
   * call.
   */
  public void planFaultForNextCall(Fault fault) {
    planFault("POST /v1/calls", fault);
  }

  /** Simulates a call from a person to an agent, and returns its ID. */
  public String simulateInboundCall(String agentId, String fromNumber) {
    CallingBoxCall call =
        account
            .state()
            .callService()
            .placeInbound(
                UUID.randomUUID().toString(),
                agentId,
                account.state().numbers().owned().getFirst().e164(),
                fromNumber,
                returnsOf(agentId));
    return call.id();
  }

  @Override
  public void close() {
    api.close();
    resources.close();
  }

  private JsonNode returnsOf(String agentId) {
    return account
        .state()
        .agents()
        .find(agentId)
        .map(agent -> agent.field("returns"))
        .orElse(JsonNodeFactory.instance.nullNode());
  }
}
