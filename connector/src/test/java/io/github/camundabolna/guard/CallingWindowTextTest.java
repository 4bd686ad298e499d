package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.input.InvalidInputException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write into the fields of a calling window. */
class CallingWindowTextTest {

  private final CallingWindowText text = new CallingWindowText(name -> "guards." + name);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon-Fri | MON, TUE, WED, THU, FRI",
        "mon – wed | MON, TUE, WED",
        "Monday, friday | MON, FRI",
        "Sat-Mon | MON, SAT, SUN",
        "Sun | SUN",
        "Mon-Tue, Thu | MON, TUE, THU"
      })
  void daysAreNamesOrRanges(String days, String read) {
    assertThat(text.read(List.of(days), "09:00", "20:00").text())
        .isEqualTo("09:00 to 20:00 on " + read);
  }

  @Test
  void daysCanBeAListOfFeel() {
    assertThat(text.read(List.of("Monday", "Tuesday"), "9:00", "24:00").text())
        .isEqualTo("09:00 to 24:00 on MON, TUE");
  }

  @Test
  void aTimeOfFeelHasSeconds() {
    assertThat(text.read(List.of("Mon"), "09:00:00", "17:30:00").to())
        .isEqualTo(LocalTime.of(17, 30));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "Mon | null | 20:00 | guards.from is missing. Enter a time of day like 09:00",
        "Mon | 9 | 20:00 | guards.from must be a time of day like 09:00, but was \"9\"",
        "Mon | 24:00 | 24:00 | guards.from must be a time of day like 09:00, but was \"24:00\"",
        "Mon | 09:00 | 8 pm | guards.to must be a time of day like 09:00, but was \"8 pm\"",
        "Mon | 09:00 | 09:00 | guards.to must be after guards.from (09:00), but was \"09:00\"",
        "Mon | 21:00 | 06:00 | guards.to must be after guards.from (21:00), but was \"06:00\"",
        "Mo | 09:00 | 20:00 | guards.days must be days like Mon, Tue, or Mon-Fri, but was \"Mo\"",
        "Mon- | 09:00 | 20:00 | guards.days must be days like Mon, Tue, or Mon-Fri, but was"
            + " \"Mon-\"",
        "',' | 09:00 | 20:00 | guards.days is missing. Enter days like Mon-Fri, or a list"
      })
  void anErrorNamesFieldAndForm(String days, String from, String to, String message) {
    assertThatThrownBy(() -> text.read(Arrays.asList(days), from, to))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  @Test
  void aTimeZoneIsANameOrAnOffset() {
    assertThat(text.zone("timeZone", " ")).isEmpty();
    assertThat(text.zone("timeZone", "Asia/Kolkata")).isPresent();
    assertThat(text.zone("timeZone", "+05:30")).isPresent();
    assertThatThrownBy(() -> text.zone("timeZone", "India"))
        .hasMessage("guards.timeZone must be a time zone like Asia/Kolkata, but was \"India\"");
  }
}
