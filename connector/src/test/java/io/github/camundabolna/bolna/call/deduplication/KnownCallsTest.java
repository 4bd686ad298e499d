package io.github.camundabolna.bolna.call.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.deduplication.ListRequirement;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownCallsTest {

  private static final Instant BEGIN = TestClock.START;
  private static final Instant END = BEGIN.plus(Duration.ofHours(2));
  private static final CallSearch ALL =
      new CallSearch(FakeCall.NUMBER, BEGIN, new ListRequirement(BEGIN, Duration.ZERO));

  private final KnownCalls known = new KnownCalls(new CallOrigins());

  @Test
  void asManyCallsAsTheLimitAreKept() {
    read(KnownCalls.MAX_CALLS);

    assertThat(known.isComplete(BEGIN, BEGIN)).isTrue();
  }

  /** Otherwise the rows of a campaign that lasts a day would fill the runtime's memory. */
  @Test
  void beyondTheLimitTheOlderHalfIsForgotten() {
    read(KnownCalls.MAX_CALLS + 1);

    assertThat(known.between(BEGIN, END)).hasSize(KnownCalls.MAX_CALLS / 2 + 1);
    assertThat(known.isComplete(BEGIN, BEGIN)).isFalse();
  }

  /** Its own call may be among the older ones. */
  @Test
  void searchThatPassesTheLimitHasAllCalls() {
    AgentCallSnapshot list = read(KnownCalls.MAX_CALLS + 1);

    assertThat(list.serves(ALL)).isTrue();
    assertThat(list.find(ALL)).hasSize(KnownCalls.MAX_CALLS + 1);
  }

  private AgentCallSnapshot read(int count) {
    known.add(calls(count), END);
    return known.addEnd(known.missing(BEGIN, END), BEGIN, END);
  }

  private static Map<String, AgentCall> calls(int count) {
    Duration apart = Duration.ofHours(1).dividedBy(count);
    Map<String, AgentCall> calls = new LinkedHashMap<>();
    for (int index = 0; index < count; index++) {
      String id = "c" + index;
      Instant createdAt = BEGIN.plus(apart.multipliedBy(index));
      calls.put(
          id,
          new AgentCall(
              new PlacedCall(id, CallStatus.COMPLETED),
              Optional.of(FakeCall.NUMBER),
              Optional.of(createdAt)));
    }
    return calls;
  }
}
