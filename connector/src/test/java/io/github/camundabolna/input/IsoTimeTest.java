package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  private static final Instant MOMENT = Instant.parse("2026-08-21T05:05:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-21T05:05:00Z",
        "2026-08-21t05:05:00z",
        "2026-08-21T05:05Z",
        "2026-08-21T05:05:00.000Z",
        "2026-08-21T05:05:00,0Z",
        "2026-08-21T05:05:00.000000000Z",
        "2026-08-21T10:35:00+05:30",
        "2026-08-21T10:35:00+0530",
        "2026-08-21T10:35+05:30",
        "2026-08-21T07:05:00+02",
        "2026-08-21T00:05:00-05:00",
        "2026-W34-5T05:05:00Z",
        "2026-W34-5T10:35+0530",
        "2026-233T05:05:00Z",
        "20260821T050500Z",
        "20260821T0505Z",
        "20260821T103500+0530",
        "20260821T050500.0Z",
        "2026-08-21T10:35:00@Asia/Kolkata",
        "2026-08-21T10:35:00+05:30[Asia/Kolkata]",
        "2026-08-21T10:35:00[Asia/Kolkata]",
        "2026-08-21T05:05:00Z[Etc/UTC]",
        "2026-08-21T05:05:00@GMT",
        "2026-08-21T00:05:00@Etc/GMT+5",
        " 2026-08-21T05:05:00Z "
      })
  void everyFormOfOneMomentIsRead(String text) {
    assertThat(IsoTime.read(text).map(OffsetDateTime::toInstant)).contains(MOMENT);
    assertThat(text.strip()).matches(Patterns.TIME);
  }

  @Test
  void anHourAloneWillDo() {
    Optional<Instant> five = Optional.of(Instant.parse("2026-08-21T05:00:00Z"));

    assertThat(IsoTime.read("2026-08-21T05Z").map(OffsetDateTime::toInstant)).isEqualTo(five);
    assertThat(IsoTime.read("20260821T05Z").map(OffsetDateTime::toInstant)).isEqualTo(five);
  }

  @Test
  void fractionsOfSecondsAreKept() {
    assertThat(IsoTime.read("2026-08-21T05:05:00.123456789Z").orElseThrow().getNano())
        .isEqualTo(123456789);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "now",
        "2026-08-21",
        "2026-08-21T10:35:00",
        "20260821T103500",
        "2026-08-21 10:35:00Z",
        "2026-02-30T10:35:00Z",
        "2026-02-29T10:35:00Z",
        "2026-04-31T10:35:00Z",
        "2026-366T10:35:00Z",
        "2026-13-01T10:35:00Z",
        "2026-08-21T25:00:00Z",
        "2026-08-21T10:60:00Z",
        "2026-08-21T10.5Z",
        "2026-08-21T10:35.5Z",
        "20260821T1035.5Z",
        "2026-08-21T10:35:00@Nowhere/Land",
        "2026-08-21T10:35:00+25:00",
        "1755752700",
        "21.08.2026 10:35"
      })
  void whatNamesNoMomentIsRefused(String text) {
    assertThat(IsoTime.read(text)).isEmpty();
  }
}
