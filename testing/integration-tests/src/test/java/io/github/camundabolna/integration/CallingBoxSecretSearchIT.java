package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_NEW_SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.TOOL_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A CallingBox that repeats each secret that it gets or has: none is found anywhere. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxSecretSearchIT {

  private static final List<String> SECRETS =
      List.of(
          CALLING_BOX_KEY,
          CALLING_BOX_SECRET,
          CALLING_BOX_NEW_SECRET,
          TOOL_KEY,
          CallingBoxSecretOperations.SIGNING_SECRET);

  private static final List<List<SecretOperation>> GROUPS =
      List.of(CallingBoxSecretOperations.lookingUp(), CallingBoxSecretOperations.others());

  private final IntegrationEnvironment environment = IntegrationEnvironment.shared();
  private final SecretSearch search = new SecretSearch(environment);

  @BeforeAll
  void deploy() {
    operations()
        .forEach(
            each ->
                environment.deploy(
                    CallingBoxProcesses.serviceTask(process(each), each.template())));
  }

  @AfterAll
  void close() {
    search.close();
  }

  /** One of them is so long that the connector cuts it in the middle of the secret. */
  private static List<FailedResponse> failures() {
    return List.of(
        new FailedResponse(400, "{\"error\": \"bad %s\"}"),
        new FailedResponse(401, "{\"error\": \"not with %s\"}"),
        new FailedResponse(404, "{\"error\": \"" + "x".repeat(480) + "%s\"}"),
        new FailedResponse(429, "{\"error\": \"slow down, %s\"}"),
        new FailedResponse(500, "failed with %s"),
        new FailedResponse(502, "{\"error\": \"not placed, %s\"}"),
        new FailedResponse(200, "<html>%s</html>"));
  }

  @Test
  void secretThatCallingBoxRepeatsInAFailureIsNowhere() {
    for (FailedResponse failure : failures()) {
      for (List<SecretOperation> group : GROUPS) {
        Map<SecretOperation, Long> instances = runAll(group, failure);
        instances.forEach(
            (operation, instance) ->
                assertThat(search.problems(instance))
                    .as(operation + " " + failure.status())
                    .isNotEmpty());
        instances.values().forEach(search::cancel);
      }
    }

    assertThat(operations()).allSatisfy(this::assertSecretsSent);
    search.assertNowhere(SECRETS);
  }

  private Stream<SecretOperation> operations() {
    return GROUPS.stream().flatMap(List::stream);
  }

  private static String process(SecretOperation operation) {
    return "box-secret-" + operation.name();
  }

  private static String account(SecretOperation operation, int status) {
    return "-" + operation.name() + "-" + status;
  }

  private Map<SecretOperation, Long> runAll(List<SecretOperation> group, FailedResponse response) {
    Map<SecretOperation, Long> instances = new LinkedHashMap<>();
    for (SecretOperation operation : group) {
      String account = account(operation, response.status());
      String secrets = operation.secret() + " " + CALLING_BOX_KEY + account;
      plan(operation, response.status(), response.body().formatted(secrets));
      instances.put(operation, start(operation, account));
    }
    search.awaitResults(instances.values());
    return instances;
  }

  private void plan(SecretOperation operation, int status, String body) {
    if (operation.name().equals("buyCallingBoxNumber")) {
      environment.callingBox.planResponse("GET /v1/numbers", 200, "[]", Map.of());
    }
    environment.callingBox.planResponse(operation.request(), status, body, Map.of());
  }

  private long start(SecretOperation operation, String account) {
    return environment.start(process(operation), variables(account));
  }

  private static Map<String, Object> variables(String account) {
    String id = CallingBoxSecretOperations.SUBJECT;
    return Map.of(
        "account", account,
        "id", id,
        "callId", id,
        "phoneNumberId", id,
        "endpointId", id,
        "deliveryId", id);
  }

  private void assertSecretsSent(SecretOperation operation) {
    assertThat(environment.callingBox.journal().requestsTo(operation.request()))
        .as(operation.name())
        .anySatisfy(
            request ->
                assertThat(request.body() + request.headers())
                    .contains(operation.secret(), CALLING_BOX_KEY + "-" + operation.name()));
  }

  /** A result has all that CallingBox says of an endpoint, an agent, or a call but its secrets. */
  @Test
  void secretThatCallingBoxReturnsIsNowhere() {
    for (List<SecretOperation> group : GROUPS) {
      Map<SecretOperation, Long> instances = new LinkedHashMap<>();
      for (SecretOperation operation : group) {
        plan(operation, 200, operation.response());
        instances.put(operation, start(operation, account(operation, 0)));
      }
      search.awaitResults(instances.values());
      instances.forEach(
          (operation, instance) -> {
            assertThat(search.problems(instance)).as(operation.name()).isEmpty();
            assertThat(environment.variable(instance, "result")).isNotNull();
          });
    }
    search.assertNowhere(SECRETS);
  }

  /** One operation of each connector: a fifth request in a row without an answer isn't sent. */
  @Test
  void secretOfARequestWithoutAnAnswerIsNowhere() {
    List<SecretOperation> silent =
        Stream.of(
                "getTranscript",
                "updateCallingBoxAgent",
                "searchCallingBoxNumbers",
                "listWebhookDeliveries")
            .map(CallingBoxSecretOperations::named)
            .toList();
    silent.forEach(each -> environment.deploy(impatient(each)));
    silent.forEach(each -> environment.callingBox.activateFault(each.request(), Fault.TIME_OUT));
    try {
      // One after the other, because with fewer slots than four one would not be sent at first.
      for (SecretOperation each : silent) {
        long instance = environment.start("impatient-" + each, variables(""));
        search.awaitResults(List.of(instance));

        assertThat(problemsOf(instance)).contains("timeout");
        search.cancel(instance);
      }
    } finally {
      environment.callingBox.deactivateFaults();
    }
    environment.awaitEnd(start(CallingBoxSecretOperations.named("listCallingBoxNumbers"), ""));
    search.assertNowhere(SECRETS);
  }

  /** The connector gives up with its job, and not after the usual 25 seconds. */
  private static BpmnModelInstance impatient(SecretOperation operation) {
    return Bpmn.createExecutableProcess("impatient-" + operation)
        .startEvent()
        .serviceTask("do", operation.template()::applyTo)
        .zeebeTaskHeader("jobTimeout", "PT2S")
        .endEvent()
        .done();
  }

  /** The engine stores what a person types, but the connector doesn't repeat it. */
  @Test
  void secretTypedIntoAWrongFieldIsNotRepeated() {
    List<String> typed = List.of("sk_typed-by-a-person", "whsec_typed-by-a-person");
    List<Long> instances = new ArrayList<>();
    for (SecretOperation operation : CallingBoxSecretOperations.filledIncorrectly()) {
      String process = "box-typed-" + instances.size();
      environment.deploy(CallingBoxProcesses.serviceTask(process, operation.template()));
      for (String secret : typed) {
        Map<String, Object> variables = new HashMap<>(variables(""));
        variables.put("typed", secret);
        instances.add(environment.start(process, variables));
      }
    }
    search.awaitResults(instances);

    assertThat(instances)
        .allSatisfy(each -> assertThat(problemsOf(each)).isNotEmpty().doesNotContain("_typed"));
    search.assertNeitherLoggedNorShown(typed);
  }

  private String problemsOf(long instance) {
    return search.problems(instance).map(Object::toString).collect(Collectors.joining());
  }
}
