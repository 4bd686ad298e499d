package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WindowGuardTest {

  private static final Instant EVENING = Instant.parse("2026-08-21T15:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-08-22T03:30:00Z");
  private static final List<ZoneId> INDIA = List.of(ZoneId.of("Asia/Kolkata"));

  private final CallingWindow window =
      new CallingWindow(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(20, 0));

  @Test
  void aCallOutsideTheWindowIsRefusedWithTheNextOpening() {
    Refusal refusal = refusalOf(new WindowGuard(window, false), EVENING, INDIA);

    assertThat(refusal.reason()).isEqualTo(RefusalReason.OUTSIDE_WINDOW);
    assertThat(refusal.nextOpening()).contains(MORNING);
    assertThat(refusal.sentence())
        .isEqualTo(
            "The calling window is 09:00 to 20:00 on MON, TUE, WED, THU, FRI, SAT, SUN in"
                + " Asia/Kolkata, and the call would be at 2026-08-21T15:00:00Z. It opens next at"
                + " 2026-08-22T03:30:00Z. No one was called");
  }

  @Test
  void aCallOutsideTheWindowIsMovedToTheNextOpening() {
    assertThat(new WindowGuard(window, true).clear(EVENING, INDIA)).isEqualTo(MORNING);
    assertThat(new WindowGuard(window, true).clear(MORNING, INDIA)).isEqualTo(MORNING);
  }

  @Test
  void aCallIsRefusedIfNoZoneIsKnown() {
    Refusal refusal = refusalOf(new WindowGuard(window, true), MORNING, Set.of());

    assertThat(refusal.reason()).isEqualTo(RefusalReason.OUTSIDE_WINDOW);
    assertThat(refusal.nextOpening()).isEmpty();
    assertThat(refusal.sentence()).contains("time zone");
  }

  @Test
  void aCallIsRefusedIfTheWindowIsNeverOpenInAllZones() {
    CallingWindow tenToNoon =
        new CallingWindow(window.days(), LocalTime.of(10, 0), LocalTime.of(12, 0));
    Refusal refusal =
        refusalOf(
            new WindowGuard(tenToNoon, true), MORNING, Recipient.of("+18005550123").timeZones());

    assertThat(refusal.nextOpening()).isEmpty();
    assertThat(refusal.sentence()).contains("never open").contains(" more, and the call");
  }

  private static Refusal refusalOf(WindowGuard guard, Instant time, Collection<ZoneId> zones) {
    return catchThrowableOfType(CallRefusedException.class, () -> guard.clear(time, zones))
        .refusal();
  }
}
