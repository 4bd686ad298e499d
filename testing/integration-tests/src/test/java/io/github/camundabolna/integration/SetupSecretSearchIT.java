package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.API_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.DATABASE_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.PROVIDER_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.SIP_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.SUB_ACCOUNT_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Bolna that repeats each secret that it gets or has: none is found anywhere. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class SetupSecretSearchIT {

  private static final List<String> SECRETS =
      List.of(API_KEY, SECRET, SIP_PASSWORD, PROVIDER_KEY, DATABASE_PASSWORD, SUB_ACCOUNT_KEY);

  private final IntegrationEnvironment environment = new IntegrationEnvironment();
  private final SimulatedAccount account = new SimulatedAccount(environment.bolna);
  private final SecretSearch search = new SecretSearch(environment);

  @AfterAll
  void close() {
    search.close();
    environment.close();
  }

  static Stream<SecretOperation> senders() {
    return SecretOperations.senders().stream();
  }

  static Stream<SecretOperation> readers() {
    return SecretOperations.readers().stream();
  }

  @ParameterizedTest
  @MethodSource("senders")
  void secretThatBolnaRepeatsInAFailureIsNowhere(SecretOperation operation) {
    String process = "sends-" + operation.name();
    environment.deploy(BolnaProcesses.serviceTask(process, operation.template()));
    List<Long> instances = new ArrayList<>();
    for (FailedResponse failure : failures(operation.sent())) {
      environment.bolna.planResponse(
          operation.request(), failure.status(), failure.body(), Map.of());
      instances.add(start(process));
    }

    assertThat(environment.bolna.journal().requestsTo(operation.request()))
        .as("the runtime resolves the secret")
        .anySatisfy(
            request -> assertThat(request.body() + request.headers()).contains(operation.secret()));
    assertThat(instances.stream().flatMap(search::problems))
        .as("failures are reported")
        .hasSizeGreaterThanOrEqualTo(failures("").size());
    search.assertNowhere(SECRETS);
  }

  @ParameterizedTest
  @MethodSource("readers")
  void secretThatBolnaSendsInAResponseIsNowhere(SecretOperation operation) {
    String process = "reads-" + operation.name();
    environment.deploy(BolnaProcesses.serviceTask(process, operation.template()));
    environment.bolna.planResponse(operation.request(), 200, operation.response(), Map.of());

    long instance = start(process);

    assertThat(environment.journal.completed(instance)).as("read").isTrue();
    assertThat(environment.variable(instance, "result")).isNotNull();
    search.assertNowhere(SECRETS);
  }

  @Test
  void keyOfANewSubAccountIsNowhere() {
    Creation creation = Creations.subAccount();
    environment.deploy(BolnaProcesses.serviceTask("creates-sub-account", creation.template()));

    start("creates-sub-account");
    environment.bolna.planResponse(
        creation.request(), 400, "{\"message\":\"not like " + SUB_ACCOUNT_KEY + "\"}", Map.of());
    long refused = start("creates-sub-account");

    assertThat(environment.awaitIncident(refused)).contains("not like ***");
    List<String> keys = account.get("/sub-accounts/all").findValuesAsText("api_key");
    assertThat(keys).isNotEmpty().allMatch(key -> key.startsWith("sa-"));
    search.assertNowhere(keys);
    search.assertNowhere(SECRETS);
  }

  /** One of them is so long that the connector cuts it in the middle of the secret. */
  private static List<FailedResponse> failures(String secret) {
    return List.of(
        new FailedResponse(400, "{\"error\":1,\"message\":\"bad " + secret + "\"}"),
        new FailedResponse(403, "{\"detail\":\"not with " + secret + "\"}"),
        new FailedResponse(404, "{\"message\":\"" + "x".repeat(480) + secret + "\"}"),
        new FailedResponse(
            422, "{\"detail\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"" + secret + "\"}]}"),
        new FailedResponse(429, "{\"message\":\"slow down, " + secret + "\"}"),
        new FailedResponse(500, "failed with " + secret),
        new FailedResponse(200, "<html>" + secret + "</html>"));
  }

  private long start(String process) {
    String id = UUID.randomUUID().toString();
    return search.run(
        process, Map.of("subject", id, "agentId", id, "trunkId", "t1", "subAccountId", id));
  }
}
