package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.polling.CompletedWait;
import io.github.camundabolna.polling.PollBackoff;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollTask;
import io.github.camundabolna.polling.VendorBackoff;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out which calls have ended: by the lists of their agents, which are learnt from the calls.
 * After a failure that is not about one call Bolna is left alone, each time longer.
 */
final class CallPollTask implements PollTask {

  private final PolledCalls calls = new PolledCalls();
  private final VendorBackoff silence = new VendorBackoff();
  private final BolnaIdentity identity;
  private final AgentCallListing lists;
  private final CallEndReader reader;
  private final PollBackoff pauses;
  private final PollLog log;
  private final Clock clock;
  private Optional<Duration> rest = Optional.empty();

  CallPollTask(
      BolnaClient bolna, DocumentFactory documents, PollBackoff pauses, PollLog log, Clock clock) {
    this.identity = new BolnaIdentity(bolna, clock);
    this.lists = new AgentCallListing(bolna, identity, calls, pauses, log);
    this.reader = new CallEndReader(bolna, identity, calls, documents, pauses, log, clock);
    this.pauses = pauses;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void at(Set<String> ids, Consumer<CompletedWait> end) {
    calls.keepOnly(ids, clock.instant());
    if (ids.isEmpty() || silence.isKept(clock.instant())) {
      return;
    }
    try {
      new CallPollCycle(calls, lists, reader, identity, clock).run(end);
      rest = Optional.empty();
      log.up();
    } catch (ApiException e) {
      rest = Optional.of(rest.map(pauses::doubled).orElse(pauses.least()));
      silence.keep(rest.get(), e, clock.instant());
      log.warning("Bolna cannot be asked", e.getMessage());
      log.down(e.kind().name(), e.getMessage());
    }
  }

  /** Bolna sends events about calls to receivers, which tell of them themselves. */
  @Override
  public void expectChange(String id) {}
}
