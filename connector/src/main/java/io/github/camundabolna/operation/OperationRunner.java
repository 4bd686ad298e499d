package io.github.camundabolna.operation;

import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.LazyHttp;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.job.InputDigest;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobRunner;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.job.SingleFlight;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Runs the jobs of one outbound connector. Thread-safe. Holds the connections to the vendor. */
public final class OperationRunner {

  private final Vendor vendor;
  private final LazyHttp http;
  private final Clock clock;
  private final JobTimeout timeout;
  private final JobRunner jobs;
  private final SingleFlight<JobAttempt.Identity, Object> created = new SingleFlight<>();

  /**
   * Creates a runner.
   *
   * @param settings are read with the first job, see {@link LazyHttp}
   * @param slots limit how many jobs run at the same time
   */
  public OperationRunner(
      Vendor vendor,
      Supplier<HttpSettings> settings,
      Clock clock,
      JobTimeout timeout,
      JobSlots slots) {
    this.vendor = vendor;
    this.http = new LazyHttp(settings, clock);
    this.clock = clock;
    this.timeout = timeout;
    this.jobs = new JobRunner(vendor, slots, clock);
  }

  /**
   * Creates a runner with the settings of this process.
   *
   * @param connector has the annotation {@code @OutboundConnector}
   */
  public static OperationRunner ofThisProcess(
      Vendor vendor, Class<? extends OutboundConnectorFunction> connector, JobSlots slots) {
    return new OperationRunner(
        vendor,
        () -> HttpSettings.ofThisProcess(vendor),
        Clock.systemUTC(),
        JobTimeout.ofThisProcess(connector),
        slots);
  }

  /**
   * Binds the variables of a job and runs its operation.
   *
   * @param type the record of the connector's variables
   * @return the value for the element's result expression
   * @throws RuntimeException with the error code, and whether the runtime retries
   */
  public <R extends OperationRequest> Object execute(
      OutboundConnectorContext context,
      Class<R> type,
      BiFunction<R, OperationContext, Object> operation) {
    return jobs.run(
        context,
        type,
        request -> attempt(context, request),
        (request, attempt) -> {
          OperationContext job = job(context, request, attempt);
          return request.operation() instanceof CreatingOperation
              ? created.run(identity(context, job), () -> operation.apply(request, job))
              : operation.apply(request, job);
        });
  }

  private JobAttempt attempt(OutboundConnectorContext context, OperationRequest request) {
    JobContext job = context.getJobContext();
    String key = String.valueOf(job.getElementInstanceKey());
    return new JobAttempt(
        key,
        request.entered(),
        request.undoneBefore(key),
        request.earlierFailure(),
        timeout.forJobWith(job.getCustomHeaders()),
        clock);
  }

  private OperationContext job(
      OutboundConnectorContext context, OperationRequest request, JobAttempt attempt) {
    return new OperationContext(
        http.get(),
        RequestContext.inSharedThread(
            request.authentication().key(), attempt.timeout().deadline(clock)),
        context,
        attempt,
        request.wantsDocument(),
        clock);
  }

  private JobAttempt.Identity identity(OutboundConnectorContext context, OperationContext job) {
    String operation = InputNames.of(vendor).target("operation");
    return job.attempt().identity(InputDigest.of(context.getJobContext(), operation));
  }
}
