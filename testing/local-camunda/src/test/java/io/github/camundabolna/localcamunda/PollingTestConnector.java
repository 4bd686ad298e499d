package io.github.camundabolna.localcamunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Polls the {@link PollServer} for every waiting instance and correlates what it finds.
 *
 * <p>Each round polls a key once, like the connector: the engine gives a message to the oldest
 * instance that waits for its key, while the ID that deduplicates it names the instance it's for.
 * If only the younger ones of a round were told, they would wait until their messages expire.
 */
@InboundConnector(name = "Poll", type = PollingTestConnector.TYPE)
public final class PollingTestConnector
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  /** The connector type. */
  static final String TYPE = "io.github.camundabolna.test:poll:1";

  private final ObjectMapper json = new ObjectMapper();
  private final String pollerId = UUID.randomUUID().toString();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService scheduler =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private boolean ignoresDeactivation;

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    ignoresDeactivation = "true".equals(context.getProperties().get("ignoresDeactivation"));
    scheduler.scheduleWithFixedDelay(() -> pollAll(context), 0, 100, TimeUnit.MILLISECONDS);
  }

  /** Continues on request, like a connector that knows of instances that still wait. */
  @Override
  public void deactivate() {
    if (!ignoresDeactivation) {
      scheduler.shutdownNow();
    }
  }

  private void pollAll(InboundIntermediateConnectorContext context) {
    try {
      var found = new HashMap<String, String>();
      for (var waiting : context.getProcessInstanceContexts()) {
        var properties = waiting.bind(PollProperties.class);
        var notice = found.computeIfAbsent(properties.key(), key -> fetchNotice(properties));
        if (!notice.isEmpty()) {
          tell(context, waiting, properties, parse(notice));
        }
      }
      context.reportHealth(Health.up());
    } catch (RuntimeException e) {
      context.reportHealth(Health.down(e));
    }
  }

  private void tell(
      InboundIntermediateConnectorContext context,
      ProcessInstanceContext waiting,
      PollProperties properties,
      Notice notice) {
    var variables =
        new HashMap<String, Object>(Map.of("key", properties.key(), "word", notice.word()));
    if (properties.attachment() != null) {
      variables.put(
          "read", new String(properties.attachment().asByteArray(), StandardCharsets.UTF_8));
    }
    if (notice.size() > 0) {
      var content = DocumentCreationRequest.from(new byte[notice.size()]);
      variables.put("document", context.create(content.fileName("notice.bin").build()));
    }
    waiting.correlate(variables);
  }

  private String fetchNotice(PollProperties properties) {
    var request =
        HttpRequest.newBuilder(URI.create(properties.pollServer() + properties.key()))
            .header("Poller", pollerId)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("deactivated while polling", e);
    }
  }

  private Notice parse(String found) {
    try {
      return json.readValue(found, Notice.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The input of one instance: an address, a key, and a document to read. */
  record PollProperties(String pollServer, @FEEL String key, @FEEL Document attachment) {}

  /** A notice: a word, and the size of a document to create. */
  record Notice(String word, int size) {}
}
