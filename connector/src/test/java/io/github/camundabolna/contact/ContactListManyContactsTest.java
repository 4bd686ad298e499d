package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.PLAIN;
import static io.github.camundabolna.contact.ContactTestSupport.csv;
import static io.github.camundabolna.contact.ContactTestSupport.options;
import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static io.github.camundabolna.contact.ContactTestSupport.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Long lists: every message stays short, every count is right. */
class ContactListManyContactsTest {

  /** Where Camunda cuts a job's message. */
  private static final int MAX_MESSAGE = 6000;

  private static List<Map<String, String>> contacts(int count, IntPredicate wrong) {
    List<Map<String, String>> contacts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String number = wrong.test(i) ? "98765-" + i : "+9198%08d".formatted(i);
      contacts.add(Map.of("contact_number", number, "name", "Person " + i));
    }
    return contacts;
  }

  @Test
  void oneWrongContactAmongTenThousandIsFound() {
    List<?> list = contacts(10_000, i -> i == 7_777);

    assertThat(sentence(() -> ContactList.read(list, PLAIN)))
        .isEqualTo(
            "contacts can't be sent: 1 of 10000 contacts are invalid\n"
                + "contact 7777: contact_number must be in E.164 format, like +919876543210, but"
                + " was \"98765-7777\"");
  }

  @Test
  void ofManyWrongContactsTheFirstTwentyAreNamedAndAllAreCounted() {
    String message =
        sentence(() -> ContactList.read(contacts(10_000, i -> i % 100 == 0 && i <= 5_700), PLAIN));

    List<String> lines = message.lines().toList();
    assertThat(lines).hasSize(22);
    assertThat(lines.get(0)).isEqualTo("contacts can't be sent: 57 of 10000 contacts are invalid");
    assertThat(lines.get(1)).startsWith("contact 100: contact_number must be");
    assertThat(lines.get(20)).startsWith("contact 2000: contact_number must be");
    assertThat(lines.get(21)).isEqualTo("and 37 more");
  }

  @Test
  void theLongestMessageIsNotCutByCamunda() {
    String column = "some_very_long_name_".repeat(10);
    String row = "\"x" + "y".repeat(200) + "\",,\"\u0000\",\"\u0000\"\n";
    String header = "\"%s.\",key,\"%s1\",\"%s2\"\n".formatted(column, column, column);
    ContactOptions options = options(column + ".", "key", DuplicateHandling.KEEP);

    String message = sentence(() -> csv(header + row.repeat(1_000), options));

    assertThat(message).hasSizeBetween(4_500, MAX_MESSAGE - 500);
    long shown = message.lines().count() - 2;
    assertThat(message).endsWith("\nand " + (1_000 - shown) + " more");
  }

  @Test
  void ofManyDuplicatesTheFirstTwentyAreNamedAndAllAreCounted() {
    List<Map<String, String>> list = contacts(1_000, i -> false);
    list.addAll(contacts(30, i -> false));
    list.addAll(Collections.nCopies(500, contacts(1, i -> false).get(0)));

    DuplicateReport duplicates = ContactList.read(list, PLAIN).duplicates();

    assertThat(duplicates.numbers()).isEqualTo(30);
    assertThat(duplicates.surplus()).isEqualTo(530);
    assertThat(duplicates.first()).hasSize(20);
    assertThat(duplicates.first().get(0).count()).isEqualTo(502);
    assertThat(duplicates.first().get(0).rows()).hasSize(20).startsWith(1, 1_001, 1_031, 1_032);

    String rows =
        IntStream.rangeClosed(1_031, 1_048)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    ContactOptions fail = options("contact_number", null, DuplicateHandling.FAIL);
    assertThat(sentence(() -> ContactList.read(list, fail)))
        .startsWith(
            "contacts can't be sent. Phone numbers that appear more than once: 30\n"
                + "+919800000001: contacts 1, 1001, "
                + rows
                + " and 482 more\n"
                + "+919800000002: contacts 2, 1002\n")
        .endsWith("\nand 10 more")
        .hasSizeLessThan(MAX_MESSAGE - 500);
  }

  @Test
  void aHundredThousandContactsGoInAndOut() {
    byte[] file = ContactList.read(contacts(10_000, i -> false), PLAIN).csv();
    String rows = new String(file, java.nio.charset.StandardCharsets.UTF_8).replace("camunda_", "");
    String tenTimes = rows + rows.substring(rows.indexOf('\n') + 1).repeat(9);

    Contacts contacts = csv(tenTimes);

    assertThat(written(contacts)).hasSize(100_000);
    assertThat(written(contacts).get(99_999).key()).isEqualTo("100001");
    assertThat(contacts.duplicates().numbers()).isEqualTo(10_000);
    assertThat(contacts.csv()).hasSizeGreaterThan(file.length * 10);
  }
}
