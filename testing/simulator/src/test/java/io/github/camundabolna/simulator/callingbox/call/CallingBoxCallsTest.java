package io.github.camundabolna.simulator.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallingBoxCallsTest {
  private final CallsFixture fixture = new CallsFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void callsAreListedNewestFirstEvenIfPlacedAtOnce() {
    IntStream.range(0, 3_000).parallel().forEach(i -> fixture.place("+14155550106"));
    List<CallingBoxCall> listed = fixture.calls().newestFirst().toList();
    assertThat(listed).hasSize(3_000);
    assertThat(listed)
        .isSortedAccordingTo(Comparator.comparing(CallingBoxCall::createdAt).reversed());
  }

  @Test
  void callsAreFoundById() {
    CallingBoxCall call = fixture.place("+14155550104");
    assertThat(fixture.calls().find(call.id())).containsSame(call);
    assertThat(fixture.calls().find("unknown")).isEmpty();
  }
}
