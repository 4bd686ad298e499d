package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.simulator.fault.Fault;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is created, bought, or rotated although a response is lost or a job repeated. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class CallingBoxOnceIT {

  /** Fails a job that has done its work, so that the engine gives it out again. */
  private static final String AGAIN =
      "=if response != null and job.retries = 3 then jobError(\"again\", {}, 2, @\"PT0S\")"
          + " else null";

  private final IntegrationEnvironment environment = IntegrationEnvironment.shared();
  private final Map<String, Integer> subjects = new HashMap<>();

  @BeforeAll
  void deploy() {
    CallingBoxChange.all().forEach(each -> deploy("once-", each));
    CallingBoxChange.all()
        .forEach(
            each -> {
              each.template().with("errorExpression", AGAIN);
              deploy("again-", each);
            });
  }

  private void deploy(String prefix, CallingBoxChange change) {
    environment.deploy(BolnaProcesses.serviceTask(prefix + change.name(), change.template()));
  }

  static List<CallingBoxChange> all() {
    return CallingBoxChange.all();
  }

  static Stream<Arguments> listed() {
    return withFaults(true);
  }

  static Stream<Arguments> unlisted() {
    return withFaults(false);
  }

  private static Stream<Arguments> withFaults(boolean listed) {
    return all().stream()
        .filter(each -> each.listed() == listed)
        .flatMap(
            each ->
                Stream.of(
                        Fault.CUT_AFTER_ACCEPT,
                        Fault.ERROR_AFTER_ACCEPT,
                        Fault.GATEWAY_ERROR_AFTER_ACCEPT)
                    .map(fault -> Arguments.of(each, fault)));
  }

  @ParameterizedTest
  @MethodSource("listed")
  void whatALostResponseCreatedIsFound(CallingBoxChange change, Fault fault) {
    long before = requests(change);
    environment.callingBox.planFault(change.request(), fault);

    long instance = start("once-", change);
    environment.awaitEnd(instance);

    assertThat(requests(change) - before).as("requests").isOne();
    assertThat(environment.variable(instance, "id").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("unlisted")
  void whatCallingBoxDoesNotListIsLeftToAPerson(CallingBoxChange change, Fault fault) {
    long before = requests(change);
    environment.callingBox.planFault(change.request(), fault);

    long instance = start("once-", change);
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> !environment.journal.jobFailures(instance).isEmpty());

    assertThat(requests(change) - before).as("requests").isOne();
    assertThat(environment.journal.jobFailures(instance).toString())
        .contains(change.request().split("[ {]")[1]);
  }

  @ParameterizedTest
  @MethodSource("all")
  void repeatedJobDoesNothingTwice(CallingBoxChange change) {
    long before = requests(change);

    long instance = start("again-", change);
    environment.awaitEnd(instance);

    assertThat(environment.journal.jobFailures(instance)).as("repetitions").hasSize(1);
    assertThat(requests(change) - before).as("requests").isOne();
    assertThat(environment.variable(instance, "id").asText()).isNotEmpty();
  }

  private long start(String prefix, CallingBoxChange change) {
    int number = subjects.merge(change.name(), 1, Integer::sum);
    String endpoint =
        environment.callingBox.createEndpoint(URI.create("http://localhost:9/once/" + number)).id();
    return environment.start(
        prefix + change.name(), Map.of("subject", change.subject(number), "endpointId", endpoint));
  }

  private long requests(CallingBoxChange change) {
    return environment.callingBox.journal().requestCount(change.request());
  }
}
