package io.github.camundabolna.bolna.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.tracking.CallReader.Reading;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reading in full says of a call. */
class CallReaderTest extends CallTrackingFixture {

  private static final Duration HOUR = Duration.ofHours(1);

  private Reading read() {
    return read("x");
  }

  private static Reading.Shown shown(Reading reading) {
    return (Reading.Shown) reading;
  }

  @ParameterizedTest
  @CsvSource({"completed, true", "busy, true", "ringing, false", "teleported, false"})
  void callIsOverIfItHasEnded(String status, boolean over) {
    addCall("x", status, HOUR);
    track("x");

    assertThat(shown(read()).isOver()).isEqualTo(over);
    assertThat(shown(read()).stalled()).isFalse();
  }

  @Test
  void attemptAfterWhichBolnaDialsAgainIsNotTheEnd() {
    addCall("x", "no-answer", HOUR);
    bolna.replaceCall(bolna.calls().get(0).withRetries(0, 2));
    track("x");

    assertThat(shown(read()).isOver()).isFalse();
  }

  @Test
  void callThatHasNotChangedForADayIsStalled() {
    addCall("x", "in-progress", HOUR);
    track("x");
    read();
    clock.advance(Duration.ofHours(23));
    assertThat(shown(read()).stalled()).isFalse();

    clock.advance(HOUR);

    assertThat(shown(read()).stalled()).isTrue();
  }

  /** What only a list showed is no reading: the row may be old. */
  @Test
  void timeBeginsWithTheFirstReadingAndNotWithARow() {
    addCall("x", "in-progress", HOUR);
    track("x");
    list();
    clock.advance(Duration.ofHours(24));
    assertThat(shown(read()).stalled()).isFalse();

    clock.advance(Duration.ofHours(24));

    assertThat(shown(read()).stalled()).isTrue();
  }

  @Test
  void changeBeginsTheTimeAgain() {
    FakeCall call = FakeCall.with("x", "in-progress", clock.instant());
    bolna.withCalls(call);
    track("x");
    read();
    clock.advance(Duration.ofHours(20));
    bolna.replaceCall(call.withFields("'updated_at': '%s'".formatted(clock.instant())));
    read();
    clock.advance(Duration.ofHours(20));

    assertThat(shown(read()).stalled()).isFalse();
  }

  @Test
  void callThatIsRefusedOftenAndForAnHourIsAbsentOnlyIfBolnaAnswersOtherwise() {
    track("x");
    for (int n = 0; n < 9; n++) {
      assertThat(read())
          .isInstanceOfSatisfying(Reading.Refused.class, it -> assertThat(it.absent()).isFalse());
      clock.advance(Duration.ofMinutes(10));
    }

    assertThat(read())
        .isInstanceOfSatisfying(Reading.Refused.class, it -> assertThat(it.absent()).isTrue());
    bolna.respondAlways(TestResponses.json(404, "{}"));
    identity.begin();
    assertThat(read()).isInstanceOf(Reading.Failed.class);
  }

  @Test
  void answerAboutAnotherCallIsAFailure() {
    track("x");
    bolna.failReading(TestResponses.json(200, "{\"id\":\"y\",\"status\":\"completed\"}"));

    assertThat(read()).isInstanceOf(Reading.Failed.class);
    assertThat(due()).isEmpty();
  }

  @Test
  void redirectAndErrorAreFailuresAndNoRefusals() {
    track("x");
    bolna.failReading(TestResponses.json(302, "{}"), TestResponses.json(500, "{}"));

    assertThat(Stream.generate(this::read).limit(2))
        .allSatisfy(it -> assertThat(it).isInstanceOf(Reading.Failed.class))
        .extracting(it -> ((Reading.Failed) it).failure().kind())
        .containsExactly(ApiException.Kind.REJECTED, ApiException.Kind.SAFE_TO_RETRY);
  }
}
