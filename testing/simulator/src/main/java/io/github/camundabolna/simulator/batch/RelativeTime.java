package io.github.camundabolna.simulator.batch;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** An age in words, such as {@code just now} or {@code 5 minutes ago}. */
record RelativeTime(Duration age) {
  private static final List<ChronoUnit> UNITS =
      List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

  String text() {
    return UNITS.stream()
        .filter(unit -> age.compareTo(unit.getDuration()) >= 0)
        .findFirst()
        .map(unit -> ago(age.dividedBy(unit.getDuration()), unit))
        .orElse("just now");
  }

  private static String ago(long count, ChronoUnit unit) {
    String plural = unit.toString().toLowerCase(Locale.ROOT);
    String name = count == 1 ? plural.substring(0, plural.length() - 1) : plural;
    return "%d %s ago".formatted(count, name);
  }
}
