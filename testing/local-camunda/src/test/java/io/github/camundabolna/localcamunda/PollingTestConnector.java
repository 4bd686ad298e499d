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

/** Polls the {@link PollServer} for every waiting instance and correlates what it finds. */
@InboundConnector(name = "Poll", type = PollingTestConnector.TYPE)
public final class PollingTestConnector
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  /** The connector type. */
  static final String TYPE = "io.github.camundabolna.test:poll:1";

  private final ObjectMapper json = new ObjectMapper();
  private final String looker = UUID.randomUUID().toString();
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private boolean stubborn;

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    stubborn = "true".equals(context.getProperties().get("stubborn"));
    rounds.scheduleWithFixedDelay(() -> round(context), 0, 100, TimeUnit.MILLISECONDS);
  }

  /** A stubborn one continues, like a connector that knows of instances that still wait. */
  @Override
  public void deactivate() {
    if (!stubborn) {
      rounds.shutdownNow();
    }
  }

  private void round(InboundIntermediateConnectorContext context) {
    try {
      for (var waiting : context.getProcessInstanceContexts()) {
        look(context, waiting);
      }
      context.reportHealth(Health.up());
    } catch (RuntimeException e) {
      context.reportHealth(Health.down(e));
    }
  }

  private void look(InboundIntermediateConnectorContext context, ProcessInstanceContext waiting) {
    var wanted = waiting.bind(Wanted.class);
    var found = notice(wanted);
    if (found.isEmpty()) {
      return;
    }
    var notice = parse(found);
    var variables = new HashMap<String, Object>(Map.of("key", wanted.key(), "word", notice.word()));
    if (wanted.attachment() != null) {
      variables.put("read", new String(wanted.attachment().asByteArray(), StandardCharsets.UTF_8));
    }
    if (notice.size() > 0) {
      var content = DocumentCreationRequest.from(new byte[notice.size()]);
      variables.put("document", context.create(content.fileName("notice.bin").build()));
    }
    waiting.correlate(variables);
  }

  private String notice(Wanted wanted) {
    var request =
        HttpRequest.newBuilder(URI.create(wanted.board() + wanted.key()))
            .header("Looker", looker)
            .build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("deactivated while looking", e);
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
  record Wanted(String board, @FEEL String key, @FEEL Document attachment) {}

  /** A notice: a word, and the size of a document to create. */
  record Notice(String word, int size) {}
}
