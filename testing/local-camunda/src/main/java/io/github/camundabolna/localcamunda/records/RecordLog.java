package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads each record of the engine's growing list once and answers questions about them.
 *
 * <p>The list is not thread-safe, so all reads must go through one log.
 */
public final class RecordLog implements AutoCloseable {

  private static final int READS = 1_000;

  private final RecordStreamSource source;
  private final ProcessDefinitions definitions = new ProcessDefinitions();
  private final ProcessInstances instances = new ProcessInstances();
  private final Variables variables = new Variables();
  private final Incidents incidents = new Incidents();
  private final ActivatedJobs activatedJobs = new ActivatedJobs();
  private final JobFailures jobFailures = new JobFailures();
  private final MessageSubscriptions subscriptions = new MessageSubscriptions();
  private final UserTasks userTasks = new UserTasks();
  private final Forms forms = new Forms();
  private final Timers timers = new Timers();
  private final List<Projection> projections =
      List.of(
          definitions,
          instances,
          variables,
          incidents,
          activatedJobs,
          jobFailures,
          subscriptions,
          userTasks,
          forms,
          timers);
  private int seen;
  private boolean closed;

  /** Creates a log of everything that happens in an engine. */
  public RecordLog(RecordStreamSource source) {
    this.source = source;
  }

  /** Returns the journal of process instances. */
  public ProcessJournal journal() {
    return new ProcessJournal(this);
  }

  /** Returns the deployed processes. */
  public List<DeployedProcess> definitions() {
    return upToDate(definitions::all);
  }

  /** Returns all element instances that are activating or active, oldest first. */
  public List<ElementRecord> activeElements() {
    return upToDate(instances::activeElements);
  }

  /** Returns the elements of a process instance: the completed ones, then the active ones. */
  public List<ElementRecord> elementsOf(long instanceKey) {
    return upToDate(() -> instances.history(instanceKey)).stream()
        .flatMap(
            run -> Stream.concat(run.completedElements().stream(), run.activeElements().stream()))
        .toList();
  }

  /** Returns the open incidents of all process instances, oldest first. */
  public List<OpenIncident> openIncidents() {
    return upToDate(incidents::open);
  }

  /** Returns the messages that active elements wait for. */
  public List<OpenSubscription> openSubscriptions() {
    return upToDate(() -> subscriptions.open(instances::activeElement));
  }

  /** Returns the user tasks that wait for a person, oldest first. */
  public List<OpenUserTask> openUserTasks() {
    return upToDate(userTasks::open);
  }

  /** Returns the user task with this key, as long as it waits for a person. */
  public Optional<OpenUserTask> openUserTask(long key) {
    return upToDate(() -> userTasks.withKey(key));
  }

  /** Returns the variables of a scope: a process instance or an element instance. */
  public List<ScopedVariable> variables(long scopeKey) {
    return upToDate(() -> variables.inScope(scopeKey));
  }

  /** Returns the variable with the given key, if it ever existed. */
  public Optional<ScopedVariable> variable(long key) {
    return upToDate(() -> variables.withKey(key));
  }

  /** Returns the element instance of a job that a worker may complete or fail. */
  public Optional<Long> elementInstanceOfActivatedJob(long jobKey) {
    return upToDate(() -> activatedJobs.elementInstanceOf(jobKey));
  }

  /** Returns how many records the engine has stored. */
  synchronized long count() {
    return storedRecords().size();
  }

  /**
   * Returns what the engine has stored, as JSON: commands, events, and rejections.
   *
   * @param first how many older ones to leave out
   */
  synchronized List<String> records(long first) {
    return storedRecords().stream().skip(first).map(Record::toJson).toList();
  }

  ProcessInstances instances() {
    return instances;
  }

  JobFailures jobFailures() {
    return jobFailures;
  }

  Forms forms() {
    return forms;
  }

  Timers timers() {
    return timers;
  }

  synchronized <T> T upToDate(Supplier<T> question) {
    readNewRecords();
    return question.get();
  }

  private void readNewRecords() {
    if (closed) {
      return;
    }
    for (Record<?> record : newRecords()) {
      seen++;
      if (record.getRecordType() == RecordType.EVENT) {
        projections.forEach(projection -> projection.read(record));
      }
    }
  }

  private List<Record<?>> newRecords() {
    List<Record<?>> stored = storedRecords();
    return stored.subList(seen, stored.size());
  }

  /**
   * The engine adds to a plain list meanwhile, so a read can meet an entry that isn't there yet.
   */
  private List<Record<?>> storedRecords() {
    for (int repeats = READS; repeats > 1; repeats--) {
      try {
        return readSource();
      } catch (NullPointerException | IndexOutOfBoundsException incomplete) {
        Thread.onSpinWait();
      }
    }
    return readSource();
  }

  private List<Record<?>> readSource() {
    if (source.getRecords() instanceof List<Record<?>> list) {
      return list;
    }
    throw new IllegalStateException("the engine no longer keeps its records in a list");
  }

  /** Reads the stream a last time; the log still answers questions afterward. */
  @Override
  public synchronized void close() {
    readNewRecords();
    closed = true;
  }
}
