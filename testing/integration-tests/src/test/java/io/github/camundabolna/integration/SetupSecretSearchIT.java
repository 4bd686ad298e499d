package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.API_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.DATABASE_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.PROVIDER_KEY;
import static io.github.camundabolna.integration.IntegrationEnvironment.SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.SIP_PASSWORD;
import static io.github.camundabolna.integration.IntegrationEnvironment.SUB_ACCOUNT_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/**
 * A Bolna that repeats each secret that it gets or has. Searches all that the engine stores, the
 * runtime logs, and the runtime shows: variables, jobs, errors, and incidents of every scope.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class SetupSecretSearchIT {

  private static final List<String> SECRETS =
      List.of(API_KEY, SECRET, SIP_PASSWORD, PROVIDER_KEY, DATABASE_PASSWORD, SUB_ACCOUNT_KEY);

  private final IntegrationEnvironment environment = new IntegrationEnvironment();
  private final SimulatedAccount account = new SimulatedAccount(environment.bolna);
  private final LogCapture log = LogCapture.begin();

  @AfterAll
  void close() {
    log.close();
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
    for (Failure failure : failures(operation.sent())) {
      environment.bolna.planResponse(
          operation.request(), failure.status(), failure.body(), Map.of());
      instances.add(start(process));
    }

    assertThat(environment.bolna.journal().requestsTo(operation.request()))
        .as("the runtime resolves the secret")
        .anySatisfy(
            request -> assertThat(request.body() + request.headers()).contains(operation.secret()));
    assertThat(instances.stream().flatMap(this::problems))
        .as("failures are reported")
        .hasSizeGreaterThanOrEqualTo(failures("").size());
    assertNoSecretAnywhere(SECRETS);
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
    assertNoSecretAnywhere(SECRETS);
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
    assertNoSecretAnywhere(keys);
    assertNoSecretAnywhere(SECRETS);
  }

  private record Failure(int status, String body) {}

  /** One of them is so long that the connector cuts it in the middle of the secret. */
  private static List<Failure> failures(String secret) {
    return List.of(
        new Failure(400, "{\"error\":1,\"message\":\"bad " + secret + "\"}"),
        new Failure(403, "{\"detail\":\"not with " + secret + "\"}"),
        new Failure(404, "{\"message\":\"" + "x".repeat(480) + secret + "\"}"),
        new Failure(422, "{\"detail\":[{\"loc\":[\"body\",\"x\"],\"msg\":\"" + secret + "\"}]}"),
        new Failure(429, "{\"message\":\"slow down, " + secret + "\"}"),
        new Failure(500, "failed with " + secret),
        new Failure(200, "<html>" + secret + "</html>"));
  }

  /** Waits until the job has ended or failed. */
  private long start(String process) {
    String id = UUID.randomUUID().toString();
    long instance =
        environment.start(
            process, Map.of("subject", id, "agentId", id, "trunkId", "t1", "subAccountId", id));
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.journal.completed(instance) || problems(instance).count() > 0);
    return instance;
  }

  private Stream<Object> problems(long instance) {
    return Stream.concat(
        environment.journal.jobFailures(instance).stream(),
        environment.journal.openIncidents(instance).stream());
  }

  /** A secret can be cut, so its beginning counts too. */
  private void assertNoSecretAnywhere(List<String> secrets) {
    List<String> stored = environment.journal.records();
    List<String> logged = log.text().lines().toList();
    List<String> shown = List.copyOf(RuntimePages.read(environment).bodies().values());
    assertThat(stored).as("the search sees inputs").anyMatch(each -> each.contains("{{secrets."));
    assertThat(logged).as("the search sees jobs").anyMatch(line -> line.contains("Received job"));
    for (String secret : secrets) {
      String part = secret.substring(0, 12);
      assertThat(with(part, stored)).as("records of the engine").isEmpty();
      assertThat(with(part, logged)).as("lines of the log").isEmpty();
      assertThat(with(part, shown)).as("pages of the runtime").isEmpty();
    }
  }

  private static List<String> with(String part, List<String> texts) {
    return texts.stream().filter(each -> each.contains(part)).limit(1).toList();
  }
}
