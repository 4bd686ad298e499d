package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.scheduling.Backoff;
import java.time.Clock;
import java.util.function.Supplier;

/** Activates an element with a polling wait. */
public record WaitPoller(
    AwaitedResource resource, Supplier<HttpSettings> http, Clock clock, Polling polling) {

  public WaitPoller(
      AwaitedResource resource, Supplier<HttpSettings> http, Clock clock, PolledElements elements) {
    this(resource, http, clock, new Polling(resource, elements));
  }

  /** The panel fields that are the same for all process instances at an element. */
  public interface Settings {

    ApiKey key();

    /** Returns the pauses between two requests about the same resource. */
    Backoff backoff();
  }

  /**
   * Creates the task that polls a vendor; it exists only while an instance waits.
   *
   * @param <S> settings of the element
   */
  public interface TaskFactory<S> {
    PollTask create(VendorHttp http, ApiKey key, S settings, PollLog log, Clock clock);
  }

  /**
   * Starts polling for the element. Never throws: problems with the panel appear in the health and
   * the activity log.
   */
  public <S extends Settings> void activate(
      InboundIntermediateConnectorContext context, Class<S> panel, TaskFactory<S> tasks) {
    polling.activate(context, log -> plan(context.bindProperties(panel), tasks, log));
  }

  private <S extends Settings> PollPlan plan(S settings, TaskFactory<S> tasks, PollLog log) {
    HttpSettings connection = http.get();
    ApiKey key = settings.key();
    Backoff backoff = settings.backoff();
    return new PollPlan(
        resource,
        backoff.first(),
        backoff.cap(),
        () -> tasks.create(new VendorHttp(connection, clock), key, settings, log, clock));
  }

  public void deactivate() {
    polling.deactivate();
  }
}
