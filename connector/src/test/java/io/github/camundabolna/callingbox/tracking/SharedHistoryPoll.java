package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeCallHistory;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reader, and what it finds. */
final class SharedHistoryPoll implements HistoryReader.Found {

  final List<String> over = new ArrayList<>();
  final List<String> givenUp = new ArrayList<>();
  final OpenCalls open;
  Runnable onRow = () -> {};
  private final Set<String> ids = new HashSet<>();
  private final HistoryReader reader;
  private final TestClock clock;

  SharedHistoryPoll(
      FakeCallHistory callingBox, SharedHistories histories, TestClock clock, Duration interval) {
    this.open = new OpenCalls(Backoff.doubling(interval, Duration.ofMinutes(5)));
    this.reader = new HistoryReader(callingBox.client(clock), open, interval, histories, clock);
    this.clock = clock;
  }

  void await(String id) {
    ids.add(id);
  }

  void read() {
    open.keepOnly(ids);
    reader.read(clock.instant(), this);
  }

  @Override
  public boolean isWanted(CallingBoxCall row) {
    onRow.run();
    return open.contains(row.id());
  }

  @Override
  public void unknownStatus(CallingBoxCall call) {}

  @Override
  public void over(List<HistoryReader.Over> ends) {
    for (HistoryReader.Over end : ends) {
      end.reason().ifPresentOrElse(why -> givenUp.add(end.id()), () -> over.add(end.id()));
      ids.remove(end.id());
      open.remove(end.id());
    }
  }

  @Override
  public void refused(String id, ApiException failure, boolean absent) {}
}
