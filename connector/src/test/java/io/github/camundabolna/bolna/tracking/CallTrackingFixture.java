package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.BolnaIdentity;
import io.github.camundabolna.bolna.client.call.ExecutionListing;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.bolna.tracking.CallReader.Reading;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.ReadAhead;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;

/** Tracked calls of a fake Bolna; the test controls the clock. */
abstract class CallTrackingFixture {

  static final Duration PAUSE = Duration.ofMinutes(1);

  final TestClock clock = TestClock.stopped();
  @AutoClose final FakeBolna bolna = new FakeBolna(clock);
  final TrackedCalls calls =
      new TrackedCalls(Backoff.doubling(PAUSE, Duration.ofMinutes(4)), Duration.ofDays(30));
  private final BolnaClient client =
      new BolnaClient(
          new VendorHttp(TestHttpSettings.to(bolna.uri(), Duration.ofSeconds(2)), clock),
          new ApiKey("key"));
  final BolnaIdentity identity = new BolnaIdentity(client, clock);
  final CallReader reader =
      new CallReader(
          client::execution, ReadAhead.ofThisProcess(Bolna.VENDOR), identity, calls, clock);
  final CallLists lists = new CallLists(new ExecutionListing(client), identity, calls);

  /** Adds a call that was created that long ago. */
  void addCall(String id, String status, Duration age) {
    bolna.withCalls(FakeCall.with(id, status, clock.instant().minus(age)));
  }

  /** Reads a tracked call in full. */
  Reading read(String id) {
    List<Reading> readings = new ArrayList<>();
    reader.read(List.of(id).iterator(), (same, reading) -> readings.add(reading.get()));
    return readings.get(0);
  }

  void track(String... ids) {
    calls.keepOnly(Set.of(ids));
  }

  /** Lists all that was created in the last six days. */
  void list() {
    lists.read(
        ExecutionQuery.all(
            FakeBolna.AGENT, clock.instant().minus(Duration.ofDays(6)), clock.instant()),
        clock.instant());
  }

  List<String> due() {
    return calls.due(clock.instant()).stream().map(TrackedCall::id).toList();
  }
}
