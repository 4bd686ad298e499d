package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.impl.CamundaObjectMapper;
import io.camunda.client.impl.response.ActivatedJobImpl;
import io.camunda.client.protocol.rest.ActivatedJobResult;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.secret.SecretContext;
import io.camunda.connector.api.secret.SecretProvider;
import io.camunda.connector.api.validation.ValidationProvider;
import io.camunda.connector.document.jackson.JacksonModuleDocumentDeserializer;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.camunda.connector.runtime.core.intrinsic.DefaultIntrinsicFunctionExecutor;
import io.camunda.connector.runtime.core.outbound.JobHandlerContext;
import io.camunda.connector.runtime.core.secret.SecretHandler;
import io.camunda.connector.validation.impl.DefaultValidationProvider;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.InputNames;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A job with these variables, bound by the runtime's own code. */
public record TestJob(
    Vendor vendor,
    ObjectNode variables,
    long elementInstanceKey,
    Map<String, String> headers,
    TestDocuments documents) {

  public static final String KEY = "bnsecretkey0123456789";

  private static final Set<String> NESTED =
      Set.of(
          "authentication",
          "operation",
          "contacts",
          "autoRetry",
          "guards",
          "window",
          "recipients",
          "account",
          "database",
          "script");

  /** What the runtime names, not the template. */
  private static final Set<String> UNPREFIXED = Set.of("error", "documentReturnFormat");

  private static final ValidationProvider VALIDATION = new DefaultValidationProvider();

  /** An operation for Bolna as the panel hands it over, with a key and without a time of entry. */
  public static TestJob of(String operation) {
    return of(Bolna.VENDOR, operation);
  }

  /** The same for any vendor. */
  public static TestJob of(Vendor vendor, String operation) {
    ObjectNode variables =
        (ObjectNode) TestJson.of("{'authentication': {'apiKey': '" + KEY + "'}}");
    variables.set("operation", TestJson.of(operation));
    return new TestJob(vendor, variables, 2251799813685249L, Map.of(), new TestDocuments());
  }

  public TestJob withKey(long key) {
    return new TestJob(vendor, variables, key, headers, documents);
  }

  public TestJob with(String name, JsonNode value) {
    ObjectNode more = variables.deepCopy();
    more.set(name, value);
    return new TestJob(vendor, more, elementInstanceKey, headers, documents);
  }

  /** A field of the panel that is no input, such as the time-out of the job. */
  public TestJob withHeader(String name, String value) {
    return new TestJob(vendor, variables, elementInstanceKey, Map.of(name, value), documents);
  }

  public TestJob enteredAt(Object time) {
    return with("enteredAt", new com.fasterxml.jackson.databind.node.TextNode(time.toString()));
  }

  /** Another value of a field of the operation. */
  public TestJob field(String name, String json) {
    ObjectNode operation = variables.withObject("/operation").deepCopy();
    operation.set(name, TestJson.of(json));
    return with("operation", operation);
  }

  public OutboundConnectorContext context() {
    return new JobHandlerContext(
        job(), new PlaceholdersAsSecrets(), VALIDATION, documents, mapper());
  }

  /**
   * The same in a runtime that resolves other secrets.
   *
   * @param secrets gets the variables, as JSON
   */
  public OutboundConnectorContext context(UnaryOperator<String> secrets) {
    SecretHandler handler =
        new SecretHandler(new PlaceholdersAsSecrets()) {
          @Override
          public String replaceSecrets(String input, SecretContext context) {
            return secrets.apply(input);
          }
        };
    return new JobHandlerContext(
        job(), new PlaceholdersAsSecrets(), VALIDATION, documents, mapper()) {
      @Override
      public SecretHandler getSecretHandler() {
        return handler;
      }
    };
  }

  private ActivatedJobImpl job() {
    ActivatedJobResult job =
        new ActivatedJobResult()
            .elementInstanceKey(String.valueOf(elementInstanceKey))
            .jobKey("1")
            .processInstanceKey("2")
            .processDefinitionKey("3")
            .processDefinitionVersion(1)
            .retries(3)
            .deadline(0L)
            .tenantId("<default>")
            .customHeaders(new LinkedHashMap<>(headers))
            .variables(asMap());
    return new ActivatedJobImpl(new CamundaObjectMapper(), job);
  }

  /** As the runtime makes its own. */
  private ObjectMapper mapper() {
    ObjectMapper mapper = ConnectorsObjectMapperSupplier.getCopy();
    return mapper.registerModule(
        new JacksonModuleDocumentDeserializer(
            documents, new DefaultIntrinsicFunctionExecutor(mapper)));
  }

  private Map<String, Object> asMap() {
    return new CamundaObjectMapper().fromJsonAsMap(named(variables).toString());
  }

  /** The variables under the names that the template gives them; what is in a field stays. */
  private ObjectNode named(ObjectNode fields) {
    ObjectNode named = fields.objectNode();
    fields
        .properties()
        .forEach(
            field -> {
              boolean nested =
                  NESTED.contains(field.getKey()) && field.getValue() instanceof ObjectNode;
              named.set(
                  UNPREFIXED.contains(field.getKey())
                      ? field.getKey()
                      : InputNames.of(vendor).target(field.getKey()),
                  nested ? named((ObjectNode) field.getValue()) : field.getValue());
            });
    return named;
  }

  /** Each secret has a placeholder for its value, as one that another runtime should resolve. */
  private record PlaceholdersAsSecrets() implements SecretProvider {
    @Override
    public String getSecret(String name, SecretContext context) {
      return "{{secrets." + name + "}}";
    }
  }
}
