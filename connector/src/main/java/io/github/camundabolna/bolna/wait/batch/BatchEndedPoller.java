package io.github.camundabolna.bolna.wait.batch;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.wait.batch.BatchWaitProperties.AwaitedBatch;
import io.github.camundabolna.bolna.wait.batch.BatchWaitProperties.BatchWaitSettings;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.polling.AwaitedResource;
import io.github.camundabolna.polling.InstanceReader;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.polling.WaitPoller;
import io.github.camundabolna.signal.Placements.Kind;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;

/** The inbound connector "Bolna wait for batch": a process waits until its batch has ended. */
@InboundConnector(name = "Bolna wait for batch", type = "io.github.camundabolna:batch-ended:1")
@ElementTemplate(
    id = "io.github.camundabolna.waitForBatch",
    name = "Bolna wait for batch",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = BatchWaitProperties.class,
    description = "Waits for a batch of calls to end and returns a summary of the results",
    icon = "bolna.svg",
    metadata = @Metadata(keywords = {"bolna", "batch", "campaign", "calls", "phone", "wait"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/call-a-list.md#wait-for-the-batch",
    propertyGroups = {
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "batch", label = "Batch to wait for", openByDefault = true),
      @PropertyGroup(id = "result", label = "Result", openByDefault = true),
      @PropertyGroup(id = "polling", label = "Polling", openByDefault = false)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride = "io.github.camundabolna.waitForBatch.intermediate.v1",
          templateNameOverride = "Bolna wait for batch (catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.waitForBatch.receive.v1",
          templateNameOverride = "Bolna wait for batch (receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.waitForBatch.boundary.v1",
          templateNameOverride = "Bolna wait for batch (boundary event)")
    })
public final class BatchEndedPoller
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  private static final AwaitedResource RESOURCE =
      new AwaitedResource(
          Bolna.VENDOR,
          Kind.BATCH,
          "batchId",
          process -> process.bind(BatchWaitInstance.class).awaited().batchId());

  private final WaitPoller poller;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BatchEndedPoller() {
    this(Bolna::settingsOfThisProcess, Clock.systemUTC(), PolledElements.OF_THIS_PROCESS);
  }

  BatchEndedPoller(Supplier<HttpSettings> http, Clock clock, PolledElements elements) {
    this.poller = new WaitPoller(RESOURCE, http, clock, elements);
  }

  /** The panel fields, evaluated for one process instance. */
  @JsonDeserialize(using = BatchWaitReader.class)
  private record BatchWaitInstance(@Valid AwaitedBatch awaited) {}

  private static final class BatchWaitReader extends JsonDeserializer<BatchWaitInstance> {

    private static final InstanceReader<AwaitedBatch> READER =
        new InstanceReader<>(
            AwaitedBatch.class, RESOURCE.field(), AwaitedBatch::new, AwaitedBatch::batchId);

    @Override
    public BatchWaitInstance deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new BatchWaitInstance(READER.read(parser, context));
    }
  }

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    poller.activate(
        context,
        BatchWaitSettings.class,
        (http, key, settings, log, clock) ->
            new BatchPollTask(new BolnaClient(http, key), context, settings, clock, log));
  }

  @Override
  public void deactivate() {
    poller.deactivate();
  }
}
