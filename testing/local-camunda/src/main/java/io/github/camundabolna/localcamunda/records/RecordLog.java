package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the engine's growing list of records, each record once, and answers questions about it.
 *
 * <p>The list is not safe for threads: whoever reads it must do so through one log.
 */
public final class RecordLog implements AutoCloseable {

  private final RecordStreamSource source;
  private final ProcessDefinitions definitions = new ProcessDefinitions();
  private final ProcessInstances runs = new ProcessInstances();
  private final Variables variables = new Variables();
  private final Incidents incidents = new Incidents();
  private final JobFailures jobFailures = new JobFailures();
  private final MessageSubscriptions subscriptions = new MessageSubscriptions();
  private final List<Projection> projections =
      List.of(definitions, runs, variables, incidents, jobFailures, subscriptions);
  private int seen;
  private boolean closed;

  /** A log of what this engine has done and will do. */
  public RecordLog(RecordStreamSource source) {
    this.source = source;
  }

  /** The book of process instances. */
  public ProcessJournal book() {
    return new ProcessJournal(this);
  }

  /** Keys, versions and XML of the deployed processes. */
  public List<DeployedProcess> definitions() {
    return upToDate(definitions::all);
  }

  /** All element instances that are being entered or active, the oldest key first. */
  public List<ElementRecord> activeElements() {
    return upToDate(runs::activeElements);
  }

  /** The element instances of one process instance: those it has left, then those where it is. */
  public List<ElementRecord> elementsOf(long instanceKey) {
    return upToDate(() -> runs.run(instanceKey)).stream()
        .flatMap(run -> Stream.concat(run.passed().stream(), run.active().stream()))
        .toList();
  }

  /** Open incidents of all process instances, the oldest first. */
  public List<OpenIncident> openIncidents() {
    return upToDate(incidents::open);
  }

  /** What the active elements of all process instances wait for. */
  public List<OpenSubscription> openSubscriptions() {
    return upToDate(() -> subscriptions.open(runs::activeElement));
  }

  /** The variables of a scope: a process instance or an element instance. */
  public List<ScopedVariable> variables(long scopeKey) {
    return upToDate(() -> variables.of(scopeKey));
  }

  /** The variable with this key, if there ever was one. */
  public Optional<ScopedVariable> variable(long key) {
    return upToDate(() -> variables.withKey(key));
  }

  ProcessInstances runs() {
    return runs;
  }

  Incidents incidents() {
    return incidents;
  }

  JobFailures jobFailures() {
    return jobFailures;
  }

  synchronized <T> T upToDate(Supplier<T> question) {
    catchUp();
    return question.get();
  }

  private void catchUp() {
    if (closed) {
      return;
    }
    for (Record<?> record : unread()) {
      seen++;
      if (record.getRecordType() == RecordType.EVENT) {
        projections.forEach(projection -> projection.read(record));
      }
    }
  }

  private Iterable<Record<?>> unread() {
    var records = source.getRecords();
    if (records instanceof List<Record<?>> list) {
      return list.subList(seen, list.size());
    }
    throw new IllegalStateException("the engine no longer keeps its records in a list");
  }

  /** Reads the stream to its end for the last time: what was read can still be asked for. */
  @Override
  public synchronized void close() {
    catchUp();
    closed = true;
  }
}
