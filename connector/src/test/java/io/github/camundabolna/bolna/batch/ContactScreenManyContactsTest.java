package io.github.camundabolna.bolna.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.contact.ContactFile;
import io.github.camundabolna.contact.ContactOptions;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.DuplicateHandling;
import io.github.camundabolna.contact.VendorCsv;
import io.github.camundabolna.guard.AllowedCountries;
import io.github.camundabolna.guard.CallingWindow;
import io.github.camundabolna.guard.DoNotCallFile;
import io.github.camundabolna.guard.RecipientGuards;
import io.github.camundabolna.guard.WindowGuard;
import java.io.ByteArrayInputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A list of 10,000 people in two countries, against 100,000 numbers that must not be called. */
class ContactScreenManyContactsTest {

  private static final int CONTACTS = 10_000;

  /** A job has five minutes; a busy machine needs some of them. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Test
  void tenThousandContactsAreCheckedInSeconds() {
    Contacts contacts = contacts();
    BatchGuards guards = guards();

    long begun = System.nanoTime();
    ContactScreen.Screened screened =
        ContactScreen.screen(contacts, guards, Optional.of(Instant.parse("2026-08-21T14:00:00Z")));
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    LoggerFactory.getLogger(getClass())
        .info("{} contacts checked in {} ms", CONTACTS, took.toMillis());
    assertThat(screened.contacts().count() + screened.contacts().leftOut().contacts())
        .isEqualTo(CONTACTS);
    assertThat(screened.contacts().leftOut().reasons())
        .as("a tenth of those in India is listed; it is ten in New York, seven in Los Angeles")
        .containsEntry("BOLNA_ON_DO_NOT_CALL_LIST", CONTACTS / 20)
        .containsEntry("BOLNA_OUTSIDE_WINDOW", CONTACTS / 4);
    assertThat(took).isLessThan(LONGEST);
  }

  /** Half in India, a quarter each in New York and in Los Angeles. */
  private static Contacts contacts() {
    String rows =
        IntStream.range(0, CONTACTS)
            .mapToObj(
                i ->
                    switch (i % 4) {
                      case 0 -> "+1212" + (2_000_000 + i);
                      case 1 -> "+1213" + (2_000_000 + i);
                      default -> "+91" + (9_800_000_000L + i);
                    })
            .collect(Collectors.joining("\n", "contact_number\n", "\n"));
    return ContactFile.read(
        new ByteArrayInputStream(rows.getBytes(UTF_8)),
        new ContactOptions(
            new VendorCsv("Bolna", "contact_number"),
            "contact_number",
            Optional.empty(),
            DuplicateHandling.DROP,
            Map.of()));
  }

  private static BatchGuards guards() {
    byte[] listed =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "0" + (9_800_000_000L + (i % 20 == 2 ? i : -i - 1)))
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);
    return new BatchGuards(
        false,
        Optional.of(
            new WindowGuard(
                new CallingWindow(
                    EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(20, 0)),
                false)),
        Optional.empty(),
        new RecipientGuards(
            Optional.of(new AllowedCountries(Set.of("IN", "US"))),
            Optional.of(
                new DoNotCallFile("list", () -> new ByteArrayInputStream(listed), Optional.empty())
                    .list())),
        Optional.empty(),
        Optional.empty());
  }
}
