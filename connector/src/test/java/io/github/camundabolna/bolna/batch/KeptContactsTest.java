package io.github.camundabolna.bolna.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.contact.ContactFilter.Filtered;
import io.github.camundabolna.contact.LeftOutReport;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptContactsTest {

  private static final String ENDING = "-b2b373f5-2251799813685249.csv";
  private static final Filtered CONTACTS =
      new Filtered("contact_number\n+919876543210\n".getBytes(UTF_8), 1, LeftOutReport.NONE);

  static Stream<Optional<Instant>> starts() {
    return Stream.of(Optional.empty(), Optional.of(Instant.parse("2026-08-21T05:10:00Z")));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void theFileNameSaysWhichContactsTheBatchHas(Optional<Instant> start) {
    KeptContacts kept = KeptContacts.of(start, CONTACTS);

    assertThat(KeptContacts.in(kept.after("autumn-2026") + ENDING)).contains(kept);
    assertThat(KeptContacts.in(kept.after("autumn-20261128") + ENDING)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"camunda", "autumn-2026"})
  void aBatchWithoutAWindowHasNoSuchName(String name) {
    assertThat(KeptContacts.in(name + ENDING)).isEmpty();
  }

  @Test
  void otherContactsHaveAnotherName() {
    Filtered others = new Filtered("contact_number\n".getBytes(UTF_8), 0, LeftOutReport.NONE);

    assertThat(KeptContacts.of(Optional.empty(), others))
        .isNotEqualTo(KeptContacts.of(Optional.empty(), CONTACTS));
  }
}
