package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.feel.jackson.JacksonModuleFeelFunction;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.inbound.InboundConnectorContextImpl;
import io.camunda.connector.runtime.core.inbound.InboundConnectorElement;
import io.camunda.connector.runtime.core.inbound.InboundIntermediateConnectorContextImpl;
import io.camunda.connector.runtime.core.inbound.ProcessInstanceClient;
import io.camunda.connector.runtime.core.inbound.correlation.InboundCorrelationHandler;
import io.camunda.connector.validation.impl.DefaultValidationProvider;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An element at which process instances wait, seen through the runtime's own code. */
public final class TestElement implements ProcessInstanceClient {

  private static final ObjectMapper MAPPER = mapperWith(new JacksonModuleFeelFunction());

  private static final ValidationProvider VALIDATION = new DefaultValidationProvider();

  /** A message that was delivered to an instance. */
  public record Message(String id, Map<String, Object> result) {}

  public final List<Message> messages = new CopyOnWriteArrayList<>();
  public final List<Activity> activities = new CopyOnWriteArrayList<>();
  public final TestDocuments documents = new TestDocuments();
  public final Map<String, String> properties = new HashMap<>();
  private final String field;
  private final Map<Long, Map<String, Object>> instances = new ConcurrentSkipListMap<>();
  private final Handler handler = new Handler();
  private ObjectMapper mapper = MAPPER;
  private String type = "intermediateCatchEvent";
  private int elements = 1;
  private long definition = 7;
  private Optional<RuntimeException> searchFailure = Optional.empty();
  private boolean rejectsMessages;
  private final Map<Long, RuntimeException> variableFailures = new ConcurrentSkipListMap<>();
  public final AtomicInteger searches = new AtomicInteger();
  public final AtomicInteger variableReads = new AtomicInteger();
  private Optional<String> brokenMessageId = Optional.empty();
  public volatile Health health = Health.unknown();

  /**
   * @param field that names what is waited for; a variable has the same name
   */
  public TestElement(String field) {
    this.field = field;
    properties.put("inbound.type", "io.github.camundabolna:wait:1");
    properties.put("authentication.apiKey", TestJob.KEY);
    properties.put(field, "=" + field);
    properties.put("correlationKeyExpression", "=" + field);
    properties.put("interval", "PT30S");
  }

  public TestElement with(String property, String value) {
    properties.put(property, value);
    return this;
  }

  public TestElement without(String property) {
    properties.remove(property);
    return this;
  }

  public TestElement ofType(String elementType) {
    type = elementType;
    return this;
  }

  /** The element in another version of the process. */
  public TestElement ofVersion(long definitionKey) {
    definition = definitionKey;
    return this;
  }

  public TestElement sharedByTwo() {
    elements = 2;
    return this;
  }

  /** Adds a waiting instance, with the id that it waits for. */
  public TestElement addInstance(long instance, Object id) {
    instances.put(instance, id == null ? Map.of() : Map.of(field, id));
    return this;
  }

  public TestElement addInstance(long instance, String id, String name, Object value) {
    instances.put(instance, Map.of(field, id, name, value));
    return this;
  }

  public TestElement removeInstance(long instance) {
    instances.remove(instance);
    return this;
  }

  /** Makes each read of the instance's variables fail. */
  public TestElement failVariables(long instance, RuntimeException why) {
    variableFailures.put(instance, why);
    return this;
  }

  public void restoreVariables(long instance) {
    variableFailures.remove(instance);
  }

  /** From 8.9 on the cluster evaluates the panel; this one doesn't. */
  public TestElement withoutEvaluation(RuntimeException failure) {
    mapper = mapperWith(new FailingFeelEvaluator(failure));
    return this;
  }

  private static ObjectMapper mapperWith(Module module) {
    return ConnectorsObjectMapperSupplier.getCopy().registerModule(module);
  }

  public long healthReports() {
    return activities.stream().filter(activity -> activity.healthChange() != null).count();
  }

  /** Makes each search of the engine fail. */
  public void disconnect() {
    searchFailure = Optional.of(new IllegalStateException("no engine"));
  }

  public void reconnect() {
    searchFailure = Optional.empty();
    rejectsMessages = false;
  }

  /** Makes the engine list waiting instances, but reject messages. */
  public void rejectMessages() {
    rejectsMessages = true;
  }

  public void breakCorrelation(long instance) {
    brokenMessageId = Optional.of("wait0" + (instance + 1000));
  }

  public List<String> activityMessages(Severity severity) {
    return activities.stream()
        .filter(activity -> activity.severity() == severity)
        .map(Activity::message)
        .toList();
  }

  public InboundIntermediateConnectorContext context() {
    var inner =
        new InboundConnectorContextImpl(
            new PropertySecretProvider(properties),
            VALIDATION,
            documents,
            new TestDefinition(properties, field, type, definition, elements).details(),
            handler,
            failure -> {},
            mapper,
            entry -> remember(entry.activity()));
    return new InboundIntermediateConnectorContextImpl(inner, this, VALIDATION, mapper, handler);
  }

  private void remember(Activity activity) {
    activities.add(activity);
    if (activity.healthChange() != null) {
      health = activity.healthChange();
    }
  }

  @Override
  public List<ElementInstance> fetchActiveProcessInstanceKeyByDefinitionKeyAndElementId(
      Long processDefinitionKey, String elementId) {
    searches.incrementAndGet();
    if (searchFailure.isPresent()) {
      throw searchFailure.get();
    }
    return instances.keySet().stream().map(key -> TestInstance.of(key, elementId)).toList();
  }

  @Override
  public Map<String, Object> fetchVariablesByProcessInstanceKey(Long processInstanceKey) {
    variableReads.incrementAndGet();
    if (variableFailures.containsKey(processInstanceKey)) {
      throw variableFailures.get(processInstanceKey);
    }
    return instances.getOrDefault(processInstanceKey, Map.of());
  }

  /** Returns the ids of the delivered messages, in order. */
  public List<String> deliveredIds() {
    return messages.stream().map(Message::id).toList();
  }

  public Map<String, Object> lastResult() {
    return messages.get(messages.size() - 1).result();
  }

  private final class Handler extends InboundCorrelationHandler {
    Handler() {
      super(null, null, null, Duration.ofHours(1));
    }

    @Override
    @SuppressWarnings("unchecked")
    public CorrelationResult correlate(
        List<InboundConnectorElement> all, CorrelationRequest request) {
      if (rejectsMessages) {
        throw new ConnectorInputException("no engine", new IllegalStateException());
      }
      if (brokenMessageId.equals(Optional.of(request.getMessageId()))) {
        throw new LinkageError("broken");
      }
      messages.add(
          new Message(request.getMessageId(), (Map<String, Object>) request.getVariables()));
      return null;
    }
  }
}
