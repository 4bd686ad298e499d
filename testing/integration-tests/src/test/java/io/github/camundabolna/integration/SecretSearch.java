package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs processes that handle secrets. Then searches all that the engine stores, the runtime logs,
 * and the runtime shows: variables, jobs, errors, and incidents of every scope.
 */
final class SecretSearch implements AutoCloseable {

  /** A secret can be cut, so its beginning counts too. */
  private static final int BEGINNING = 12;

  private final IntegrationEnvironment environment;
  private final LogCapture log = LogCapture.begin();
  private final long before;

  SecretSearch(IntegrationEnvironment environment) {
    this.environment = environment;
    this.before = environment.journal.recordCount();
  }

  /** Starts an instance, and waits until its job has ended or failed. */
  long run(String process, Map<String, Object> variables) {
    long instance = environment.start(process, variables);
    awaitResults(List.of(instance));
    return instance;
  }

  /** Waits until the job of each instance has ended or failed. */
  void awaitResults(Collection<Long> instances) {
    await().atMost(IntegrationEnvironment.PATIENCE).until(() -> allHaveResults(instances));
  }

  private boolean allHaveResults(Collection<Long> instances) {
    return instances.stream()
        .allMatch(each -> environment.journal.completed(each) || problems(each).count() > 0);
  }

  /** Ends an instance whose job failed: otherwise the connector tries again later. */
  void cancel(long instance) {
    environment.client.newCancelInstanceCommand(instance).send().join();
  }

  Stream<Object> problems(long instance) {
    return Stream.concat(
        environment.journal.jobFailures(instance).stream(),
        environment.journal.openIncidents(instance).stream());
  }

  void assertNowhere(Collection<String> secrets) {
    List<String> stored = environment.journal.records(before);
    assertThat(stored).as("the search sees inputs").anyMatch(each -> each.contains("{{secrets."));
    secrets.forEach(
        secret -> assertThat(with(secret, stored)).as("records of the engine").isEmpty());
    assertNeitherLoggedNorShown(secrets);
  }

  /** Leaves out what the engine stores, such as a secret that a person typed into a process. */
  void assertNeitherLoggedNorShown(Collection<String> secrets) {
    List<String> logged = log.text().lines().toList();
    List<String> shown = List.copyOf(RuntimePages.read(environment).bodies().values());
    assertThat(logged).as("the search sees jobs").anyMatch(line -> line.contains("Received job"));
    for (String secret : secrets) {
      assertThat(with(secret, logged)).as("lines of the log").isEmpty();
      assertThat(with(secret, shown)).as("pages of the runtime").isEmpty();
    }
  }

  private static List<String> with(String secret, List<String> texts) {
    String part = secret.substring(0, BEGINNING);
    return texts.stream().filter(each -> each.contains(part)).limit(1).toList();
  }

  @Override
  public void close() {
    log.close();
  }
}
