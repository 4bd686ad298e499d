package io.github.camundabolna.poll.call;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaException;
import io.github.camundabolna.client.BolnaIdentity;
import io.github.camundabolna.poll.Ended;
import io.github.camundabolna.poll.Look;
import io.github.camundabolna.poll.Pauses;
import io.github.camundabolna.poll.PollLog;
import io.github.camundabolna.poll.Silence;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds out which calls have ended: by the lists of their agents, which are learnt from the calls.
 * After a failure that is not about one call Bolna is left alone, each time longer.
 */
final class CallLook implements Look {

  private final CallWatches calls = new CallWatches();
  private final Silence silence = new Silence();
  private final BolnaIdentity identity;
  private final AgentList lists;
  private final CallReader reader;
  private final Pauses pauses;
  private final PollLog log;
  private final Clock clock;
  private Optional<Duration> rest = Optional.empty();

  CallLook(BolnaClient bolna, DocumentFactory documents, Pauses pauses, PollLog log, Clock clock) {
    this.identity = new BolnaIdentity(bolna, clock);
    this.lists = new AgentList(bolna, identity, calls, pauses, log);
    this.reader = new CallReader(bolna, identity, calls, documents, pauses, log, clock);
    this.pauses = pauses;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void at(Set<String> ids, Consumer<Ended> end) {
    calls.keepOnly(ids, clock.instant());
    if (ids.isEmpty() || silence.isKept(clock.instant())) {
      return;
    }
    try {
      new CallRound(calls, lists, reader, identity, clock).run(end);
      rest = Optional.empty();
      log.up();
    } catch (BolnaException e) {
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
