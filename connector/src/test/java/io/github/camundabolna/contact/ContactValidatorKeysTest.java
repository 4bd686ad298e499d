package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.csv;
import static io.github.camundabolna.contact.ContactTestSupport.options;
import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static io.github.camundabolna.contact.ContactTestSupport.written;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What tells contacts apart, and phone numbers that do not. */
class ContactValidatorKeysTest {

  private static final String TWICE =
      "contact_number,case\n+919876543210,A\n+919876543211,B\n+919876543210,C\n+919876543210,D\n";

  private static ContactOptions byCase(DuplicateHandling duplicates) {
    return options("contact_number", "case", duplicates);
  }

  @Test
  void theKeyIsThatOfTheColumnAndStaysAVariable() {
    Contacts contacts = csv(TWICE.replace(",A", ", A "), byCase(DuplicateHandling.KEEP));

    assertThat(written(contacts)).extracting(Contact::key).containsExactly("A", "B", "C", "D");
    assertThat(written(contacts).get(0).variables()).containsEntry("case", " A ");
  }

  @Test
  void withoutAColumnTheKeyIsTheRow() {
    Contacts contacts = csv(TWICE);

    assertThat(written(contacts)).extracting(Contact::key).containsExactly("2", "3", "4", "5");
    assertThat(written(contacts)).extracting(Contact::key).containsExactly("2", "3", "4", "5");
  }

  @Test
  void aKeyThatIsMissingOrThereTwiceIsNamed() {
    String text = TWICE.replace(",B", ", ").replace(",D", ",A ");

    assertThat(sentence(() -> csv(text, byCase(DuplicateHandling.KEEP))))
        .isEqualTo(
            "contacts can't be sent: 2 of 4 rows are invalid\n"
                + "row 3: case is missing. It identifies the contact\n"
                + "row 5: case must be unique, but row 2 also has \"A\"");
  }

  @Test
  void duplicatesAreKeptAndReported() {
    Contacts contacts = csv(TWICE);

    assertThat(written(contacts)).hasSize(4);
    assertThat(contacts.duplicates().numbers()).isEqualTo(1);
    assertThat(contacts.duplicates().surplus()).isEqualTo(2);
    assertThat(contacts.duplicates().first().toString())
        .isEqualTo("[Duplicate[phoneNumber=+919876543210, count=3, rows=[2, 4, 5]]]");
  }

  @Test
  void duplicatesAreDroppedAndReported() {
    Contacts contacts = csv(TWICE, options("contact_number", null, DuplicateHandling.DROP));

    assertThat(written(contacts)).extracting(Contact::key).containsExactly("2", "3");
    assertThat(contacts.duplicates()).isEqualTo(csv(TWICE).duplicates());
  }

  @Test
  void aContactThatIsDroppedMayHaveTheKeyOfTheOneThatStays() {
    String text = TWICE.replace(",C", ",A").replace(",D", ",A");

    assertThat(written(csv(text, byCase(DuplicateHandling.DROP))))
        .extracting(Contact::key)
        .containsExactly("A", "B");
  }

  @Test
  void thePhoneNumberCanBeTheKey() {
    ContactOptions byNumber = options("contact_number", "contact_number", DuplicateHandling.DROP);

    assertThat(written(csv(TWICE, byNumber)))
        .extracting(Contact::key)
        .containsExactly("+919876543210", "+919876543211");
  }

  @Test
  void duplicatesAreRefused() {
    String text = TWICE + "+919876543211,E\n";

    assertThat(sentence(() -> csv(text, byCase(DuplicateHandling.FAIL))))
        .isEqualTo(
            "contacts can't be sent. Phone numbers that appear more than once: 2\n"
                + "+919876543210: rows 2, 4, 5\n"
                + "+919876543211: rows 3, 6");
    assertThat(written(csv("contact_number\n+919876543210\n", byNumberFail()))).hasSize(1);
  }

  private static ContactOptions byNumberFail() {
    return options("contact_number", null, DuplicateHandling.FAIL);
  }
}
