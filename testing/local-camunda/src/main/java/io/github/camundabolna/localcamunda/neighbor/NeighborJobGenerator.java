package io.github.camundabolna.localcamunda.neighbor;

import io.camunda.client.CamundaClient;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a job of the neighbor at a fixed interval until it is closed. */
public final class NeighborJobGenerator implements AutoCloseable {

  /** The id of the neighbor's process, which has one job. */
  public static final String PROCESS = "neighbor";

  /** The name of the connector, which its timeout setting contains. */
  public static final String CONNECTOR = "HTTP REST";

  private static final Logger LOG = LoggerFactory.getLogger(NeighborJobGenerator.class);
  private static final String FILE = "neighbor.bpmn";
  private static final String TASK = "ask";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final CamundaClient client;
  private final URI server;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("neighbor").factory());

  private NeighborJobGenerator(CamundaClient client, URI server) {
    this.client = client;
    this.server = server;
  }

  /** Deploys the neighbor's process. */
  public static void deploy(CamundaClient client) {
    client
        .newDeployResourceCommand()
        .addResourceStream(NeighborJobGenerator.class.getResourceAsStream(FILE), FILE)
        .requestTimeout(LIMIT)
        .send()
        .join();
  }

  /** Starts a job now and at every interval. */
  public static NeighborJobGenerator start(Duration interval, CamundaClient client, URI server) {
    var neighbor = new NeighborJobGenerator(client, server);
    neighbor.timer.scheduleAtFixedRate(
        neighbor::startJob, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return neighbor;
  }

  /** Does not wait for the engine, because a late start says nothing about the runtime. */
  private void startJob() {
    client
        .newCreateInstanceCommand()
        .bpmnProcessId(PROCESS)
        .latestVersion()
        .variables(Map.of("url", server.toString()))
        .requestTimeout(LIMIT)
        .send()
        .whenComplete(
            (instance, failure) -> {
              if (failure != null) {
                LOG.warn("A job of the neighbor was not started: {}", failure.getMessage());
              }
            });
  }

  /**
   * Returns all jobs so far, in the order in which they were created.
   *
   * @param toWallClock converts a time of the engine's clock to real time
   */
  public static List<NeighborJob> jobs(ProcessJournal journal, UnaryOperator<Instant> toWallClock) {
    return journal.instancesOf(PROCESS).stream()
        .flatMap(key -> journal.history(key).stream())
        .flatMap(run -> job(run, toWallClock).stream())
        .toList();
  }

  private static Optional<NeighborJob> job(
      ProcessInstanceHistory run, UnaryOperator<Instant> toWallClock) {
    var task = entered(run, TASK);
    return task.map(
        created -> new NeighborJob(toWallClock.apply(created), end(run).map(toWallClock)));
  }

  private static Optional<Instant> end(ProcessInstanceHistory run) {
    return run.endEvent().flatMap(end -> entered(run, end));
  }

  private static Optional<Instant> entered(ProcessInstanceHistory run, String element) {
    return Stream.concat(run.completedElements().stream(), run.activeElements().stream())
        .filter(each -> each.elementId().equals(element))
        .map(ElementRecord::entered)
        .findFirst();
  }

  /** Stops starting jobs; those already started continue. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
