package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.contact.ContactFilter.Filtered;
import io.github.camundabolna.input.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactFilterTest {

  private static final ContactOptions OPTIONS =
      new ContactOptions(
          new VendorCsv("Vendor", "contact_number"),
          "phone",
          Optional.empty(),
          DuplicateHandling.KEEP,
          Map.of("shared", "x"));

  private final Contacts contacts =
      ContactList.read(
          List.of(
              Map.of("phone", "+919876543210", "note", "=SUM(1)\n\"quoted\", and, more"),
              Map.of("phone", "+919876543211", "note", "")),
          OPTIONS);

  @Test
  void withoutAReasonTheFileStaysAsItIs() {
    Filtered all = new ContactFilter(contacts).without(contact -> Optional.empty());

    assertThat(new String(all.csv(), UTF_8)).isEqualTo(new String(contacts.csv(), UTF_8));
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.leftOut()).isEqualTo(LeftOutReport.NONE);
  }

  @Test
  void aReasonSeesTheValuesAsTheyWereGiven() {
    Filtered some =
        new ContactFilter(contacts)
            .without(contact -> Optional.of("SUM").filter(contact.value("note")::contains));

    assertThat(some.count()).isOne();
    assertThat(some.leftOut().first())
        .containsExactly(new LeftOutReport.LeftOut("+919876543210", "1", "SUM"));
    assertThat(new String(some.csv(), UTF_8))
        .isEqualTo("contact_number,camunda_contact_key,note,shared\r\n+919876543211,2,,x\r\n");
  }

  @Test
  void theReportIsShort() {
    List<Map<String, String>> many =
        IntStream.range(0, 50).mapToObj(i -> Map.of("phone", "+9198765432" + (10 + i))).toList();

    LeftOutReport report =
        new ContactFilter(ContactList.read(many, OPTIONS))
            .without(contact -> Optional.of("NO"))
            .leftOut();

    assertThat(report.contacts()).isEqualTo(50);
    assertThat(report.reasons()).containsExactly(Map.entry("NO", 50));
    assertThat(report.first()).hasSize(20);
    assertThat(report.sentence("Refused:"))
        .startsWith("Refused:\n+919876543210 (contact 1): NO\n")
        .endsWith("\nand 30 more");
  }

  @Test
  void aColumnHasToExist() {
    ContactFilter filter = new ContactFilter(contacts);
    filter.requireColumn("field", "note");

    assertThatThrownBy(() -> filter.requireColumn("field", "phone"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("field must be a column of the contacts, but was \"phone\"");
  }
}
