package io.github.camundabolna.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentReference;
import io.camunda.connector.api.inbound.ActivationCheckResult;
import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.ActivityBuilder;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.ProcessElement;
import io.camunda.connector.feel.jackson.JacksonModuleFeelFunction;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.inbound.ProcessElementWithRuntimeData;
import io.camunda.connector.validation.impl.DefaultValidationProvider;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The runtime's side of a receiver: binds like it, and remembers health and activities. */
public final class TestReceiverContext implements InboundConnectorContext {

  public static final String SECRET = "a-webhook-secret-of-32-characters";
  public static final String KEY = "bnsecretkey0123456789";

  private static final DefaultValidationProvider VALIDATION = new DefaultValidationProvider();

  public final List<Health> health = new CopyOnWriteArrayList<>();
  public final List<Activity> activities = new CopyOnWriteArrayList<>();
  public final TestDocuments documents = new TestDocuments();
  public final List<CorrelationRequest> correlated = new CopyOnWriteArrayList<>();
  public final Queue<CorrelationResult> answers = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
  private final Map<String, Object> properties;
  private List<ProcessElement> elements;
  private String tenant = "<default>";
  private CountDownLatch engine = new CountDownLatch(0);
  private RuntimeException brokenLog;
  private RuntimeException brokenCondition;

  public TestReceiverContext(Map<String, Object> properties) {
    this.properties = properties;
    atElement("intermediateCatchEvent");
  }

  public static TestWebhookRequest request(String body) {
    return new TestWebhookRequest(
        "POST",
        Map.of("X-Bolna-Secret", SECRET),
        Map.of(),
        body.replace('\'', '"').getBytes(UTF_8));
  }

  @Override
  public <T> T bindProperties(Class<T> type) {
    T bound =
        ConnectorsObjectMapperSupplier.getCopy()
            .registerModule(new JacksonModuleFeelFunction())
            .convertValue(properties, type);
    VALIDATION.validate(bound);
    return bound;
  }

  @Override
  public Map<String, Object> getProperties() {
    return properties;
  }

  @Override
  public void reportHealth(Health reported) {
    health.add(reported);
  }

  @Override
  public void log(Activity activity) {
    activities.add(activity);
  }

  @Override
  public void log(Consumer<ActivityBuilder> fill) {
    if (brokenLog != null) {
      throw brokenLog;
    }
    ActivityBuilder builder = Activity.newBuilder();
    fill.accept(builder);
    activities.add(builder.build());
  }

  @Override
  public Document resolve(DocumentReference reference) {
    return documents.resolve(reference);
  }

  @Override
  public Document create(DocumentCreationRequest request) {
    return documents.create(request);
  }

  @Override
  public ActivationCheckResult canActivate(Object variables) {
    if (brokenCondition != null) {
      throw brokenCondition;
    }
    return new ActivationCheckResult.Success.CanActivate(elements.get(0));
  }

  @Override
  @Deprecated
  public CorrelationResult correlateWithResult(Object variables) {
    throw new UnsupportedOperationException("the message id would be missing");
  }

  @Override
  public CorrelationResult correlate(CorrelationRequest request) {
    awaitEngine();
    RuntimeException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    correlated.add(request);
    CorrelationResult answer = answers.poll();
    return answer != null
        ? answer
        : new CorrelationResult.Success.MessagePublished(null, 1L, "<default>");
  }

  @Override
  public void cancel(Throwable exception) {
    throw new UnsupportedOperationException("a receiver never gives up");
  }

  @Override
  public InboundConnectorDefinition getDefinition() {
    return new InboundConnectorDefinition(
        "io.github.camundabolna:call-ended:1", tenant, "receiver", elements);
  }

  private void awaitEngine() {
    try {
      engine.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The engine answers no correlation before that. */
  public TestReceiverContext waitingFor(CountDownLatch answers) {
    engine = answers;
    return this;
  }

  /** Makes the next correlation throw. */
  public void failNextCorrelation(RuntimeException failure) {
    failures.add(failure);
  }

  /** The activation condition cannot be evaluated. */
  public void breakCondition(RuntimeException failure) {
    brokenCondition = failure;
  }

  public CallEnded lastCorrelated() {
    return (CallEnded) correlated.get(correlated.size() - 1).getVariables();
  }

  /** The activity log takes no line any more. */
  public void breakLog(RuntimeException failure) {
    brokenLog = failure;
  }

  /** The receiver was deployed for this tenant. */
  public TestReceiverContext inTenant(String otherTenant) {
    tenant = otherTenant;
    return this;
  }

  /** Sets the type of the receiver's element. */
  public TestReceiverContext atElement(String elementType) {
    elements = List.of(element(elementType, 1));
    return this;
  }

  /** The runtime serves several versions of the process by one receiver. */
  public TestReceiverContext inVersions(Integer... versions) {
    elements = Arrays.stream(versions).map(version -> element("receiveTask", version)).toList();
    return this;
  }

  /** The runtime serves these elements from now on, without a new activation. */
  public TestReceiverContext replaceElements(ProcessElement... all) {
    elements = List.of(all);
    return this;
  }

  /** An element of one version, with some properties of its panel. */
  public static ProcessElement element(
      String type, int version, String id, Map<String, String> properties) {
    return new ProcessElementWithRuntimeData(
        "process", version, version, id, "Element", type, "<default>", null, properties);
  }

  private static ProcessElement element(String type, int version) {
    return new ProcessElementWithRuntimeData(
        "process",
        version,
        1L,
        "element",
        "Element",
        type,
        "<default>",
        null,
        Map.of("messageTtl", "PT24H"));
  }
}
