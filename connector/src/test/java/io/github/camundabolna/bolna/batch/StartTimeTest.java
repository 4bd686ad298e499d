package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camundabolna.input.InvalidInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartTimeTest {

  private static final Instant NOW = Instant.parse("2026-08-21T05:05:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-08-21T05:00:00Z, 2026-08-21T05:00:00Z",
    "2026-08-21T05:00:00.001Z, 2026-08-21T05:10:00Z",
    "2026-08-21T05:00:01Z, 2026-08-21T05:10:00Z",
    "2026-08-21T05:59:59Z, 2026-08-21T06:00:00Z",
    "1969-12-31T23:50:00Z, 1969-12-31T23:50:00Z"
  })
  void bolnaStartsAtMarksOfTenMinutes(Instant time, Instant mark) {
    assertThat(StartTime.mark(time)).isEqualTo(mark);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-21T05:00:00Z, 2026-08-21T05:10Z",
    "2026-08-21T05:07:30Z, 2026-08-21T05:10Z",
    "2026-08-21T05:07:31Z, 2026-08-21T05:20Z"
  })
  void asSoonAsPossibleLeavesTwoMinutesAndTimeForTheWay(Instant now, OffsetDateTime start) {
    assertThat(new StartTime(Optional.empty()).wanted(now)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"2026-08-21T05:07:00Z", "2026-09-20T05:05:00Z", "2026-08-21T16:00:00+05:30"})
  void aTimeWithinTheWindowIsSentAsItIs(OffsetDateTime time) {
    assertThat(new StartTime(Optional.of(time)).wanted(NOW)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-21T10:34:59+05:30, must not be in the past",
    "2026-08-21T05:06:59Z, must be at least 2 minutes from now (Bolna's minimum)",
    "2026-09-20T05:05:01Z, must be at most 30 days from now (Bolna's maximum)"
  })
  void aTimeOutsideOfTheWindowIsRefused(OffsetDateTime time, String mustBe) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> new StartTime(Optional.of(time)).wanted(NOW))
        .withMessageStartingWith("scheduledAt " + mustBe + ", but was \"2026-");
  }

  /** Not every time that Bolna says is on a mark of 10 minutes. */
  @ParameterizedTest
  @CsvSource({
    "05:40:00, 05:40:00, true",
    "05:40:00, 05:31:00, false",
    "05:40:00, 05:50:00, false",
    "05:36:00, 05:36:00, true",
    "05:36:30, 05:36:00, true",
    "05:36:00, 05:40:00, true",
    "05:36:00, 05:35:59, false",
    "05:36:00, 05:31:00, false",
    "05:36:00, 05:40:01, false"
  })
  void aBatchThatStartsSoonerThanWantedIsNotAsWanted(
      LocalTime wanted, LocalTime start, boolean met) {
    LocalDate day = LocalDate.parse("2026-08-21");
    StartTime time = new StartTime(Optional.of(day.atTime(wanted).atOffset(ZoneOffset.UTC)));

    Instant now = day.atTime(5, 0).toInstant(ZoneOffset.UTC);
    assertThat(time.isMetBy(Optional.of(day.atTime(start).toInstant(ZoneOffset.UTC)), false, now))
        .isEqualTo(met);
    assertThat(time.isMetBy(Optional.empty(), false, now)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-21T04:50:00Z, true",
    "2026-08-21T05:10:00Z, true",
    "2026-08-21T05:10:01Z, false",
    "2026-08-25T05:10:00Z, false",
    ", true"
  })
  void soonIsNoLaterThanAStartThatIsRequestedNow(Instant start, boolean met) {
    StartTime soon = new StartTime(Optional.empty());
    Instant now = Instant.parse("2026-08-21T05:00:00Z");

    assertThat(soon.isMetBy(Optional.ofNullable(start), false, now)).isEqualTo(met);
    assertThat(soon.isMetBy(Optional.ofNullable(start), true, now)).isTrue();
  }

  @Test
  void theStartIsWhatBolnaSaysElseItsRule() {
    OffsetDateTime wanted = OffsetDateTime.parse("2026-08-21T05:12Z");
    assertThat(StartTime.answered("scheduled at 2026-08-21T05:30:00+00:00", wanted))
        .isEqualTo("2026-08-21T05:30:00Z");
    assertThat(StartTime.answered("scheduled at 2026-08-21T05:16:00.000+00:00", wanted))
        .as("not every time that Bolna says is on a mark of 10 minutes")
        .isEqualTo("2026-08-21T05:16:00Z");
    assertThat(StartTime.answered("Scheduled At 2026-08-21T10:46:00+05:30", wanted))
        .isEqualTo("2026-08-21T05:16:00Z");
    assertThat(StartTime.answered("scheduled", wanted)).isEqualTo("2026-08-21T05:20:00Z");
    assertThat(StartTime.answered("scheduled at noon", wanted)).isEqualTo("2026-08-21T05:20:00Z");
  }
}
