package io.github.camundabolna.bolna.wait;

import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.polling.AwaitedResource;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollPlan;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.polling.Polling;
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

    Authentication authentication();

    /** Returns the pauses between two requests about the same call or batch. */
    Backoff backoff();
  }

  /**
   * Creates the task that polls Bolna; it exists only while an instance waits.
   *
   * @param <S> settings of the element
   */
  public interface TaskFactory<S> {
    PollTask create(BolnaClient bolna, S settings, PollLog log, Clock clock);
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
    ApiKey key = settings.authentication().key();
    Backoff backoff = settings.backoff();
    return new PollPlan(
        resource,
        backoff.first(),
        backoff.cap(),
        () -> {
          BolnaClient bolna = new BolnaClient(new VendorHttp(connection, clock), key);
          return tasks.create(bolna, settings, log, clock);
        });
  }

  public void deactivate() {
    polling.deactivate();
  }
}
