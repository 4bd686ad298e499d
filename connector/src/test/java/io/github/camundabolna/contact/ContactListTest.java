package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.list;
import static io.github.camundabolna.contact.ContactTestSupport.options;
import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static io.github.camundabolna.contact.ContactTestSupport.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.camundabolna.outcome.JsonSize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of contexts from a process. */
class ContactListTest {

  private static final String EXAMPLE = "{contact_number: \"+919876543210\", name: \"Asha\"}";

  @Test
  void everyContactHasAllColumnsInTheOrderOfTheirFirstAppearance() {
    Contacts contacts =
        list(
            "[{'name': 'Asha', 'contact_number': '+919876543210'},"
                + " {'contact_number': ' +919876543211 ', 'city': 'Pune'}]");

    assertThat(contacts.columns()).containsExactly("name", "city");
    assertThat(written(contacts))
        .containsExactly(
            new Contact("+919876543210", "1", Map.of("name", "Asha", "city", "")),
            new Contact("+919876543211", "2", Map.of("name", "", "city", "Pune")));
    assertThat(written(contacts).get(1).variables())
        .containsExactly(entry("name", ""), entry("city", "Pune"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Asha' | Asha",
        "'😀 नि' | 😀 नि",
        "' a ' | ` a `",
        "1000 | 1000",
        "1E+3 | 1000",
        "1.5E+3 | 1500",
        "1E-7 | 0.0000001",
        "12.50 | 12.50",
        "-0.10 | -0.10",
        "123456789012345678901234567890 | 123456789012345678901234567890",
        "true | true",
        "'2026-08-21' | 2026-08-21",
        "[1, 'a'] | [1,\"a\"]",
        "{'a': {'b': 12.50}, 'c': 1E+3} | {\"a\":{\"b\":12.50},\"c\":1000}",
        "[] | []"
      })
  void aValueBecomesText(String json, String text) {
    Contacts contacts = list("[{'contact_number': '+919876543210', 'x': " + json + "}]");

    assertThat(written(contacts).get(0).variables()).containsExactly(entry("x", text));
  }

  /** As Jackson binds a fraction if it is not told otherwise. */
  @ParameterizedTest
  @CsvSource({"12.5,12.5", "1000.0,1000", "1.0E10,10000000000", "-0.0,0", "0.1,0.1", "NaN,NaN"})
  void aBinaryFractionBecomesTextToo(double value, String text) {
    assertThat(CellFormatter.format(value)).isEqualTo(text);
  }

  @Test
  void whatJavaCallsAValueBecomesTextToo() {
    assertThat(CellFormatter.format(LocalDate.of(2026, 8, 21))).isEqualTo("2026-08-21");
    assertThat(CellFormatter.format(new BigDecimal("1E+3"))).isEqualTo("1000");
    assertThat(CellFormatter.format(0.1f)).isEqualTo("0.1");
  }

  @Test
  void theFileHasThePhoneNumberFirstThenTheKeyThenTheVariables() {
    Contacts contacts =
        list(
            "[{'invoice': 'A-1', 'mobile': '+919876543210', 'due': -12.50, 'note': '=1+1'},"
                + " {'invoice': '=2', 'mobile': '+919876543211', 'note': 'say \"hi\",\\nthen go'}]",
            options("mobile", "invoice", DuplicateHandling.KEEP));

    assertThat(new String(contacts.csv(), UTF_8))
        .isEqualTo(
            "contact_number,camunda_contact_key,invoice,due,note\r\n"
                + "+919876543210,A-1,A-1,-12.50,'=1+1\r\n"
                + "+919876543211,'=2,'=2,,\"say \"\"hi\"\",\nthen go\"\r\n");
    assertThat(written(contacts)).extracting(Contact::key).containsExactly("A-1", "=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Asha' | must be a context like " + EXAMPLE + ", but was \"Asha\"",
        "null | must be a context like " + EXAMPLE + ", but was \"\"",
        "[1] | must be a context like " + EXAMPLE + ", but was \"[1]\"",
        "{'name': 'x'} | contact_number is missing. Enter a phone number like +919876543210",
        "{'contact_number': null} | contact_number is missing. Enter a phone number like"
            + " +919876543210",
        "{'contact_number': ' '} | contact_number is missing. Enter a phone number like"
            + " +919876543210",
        "{'contact_number': 919876543210} | contact_number must be in E.164 format, like"
            + " +919876543210, but was \"919876543210\"",
        "{'contact_number': '+44 20 7946 0958'} | contact_number must be in E.164 format, like"
            + " +442079460958, but was \"+44 20 7946 0958\"",
        "{'contact_number': '+9198765'} | contact_number must have a valid length for its country,"
            + " but was \"+9198765\"",
        "{'contact_number': ['+919876543210']} | contact_number must be in E.164 format, like"
            + " +919876543210, but was \"[\"+919876543210\"]\"",
        "{'contact_number': '+919876543219', 'name': null} | name is null. Correct the expression,"
            + " or provide a text, like if x = null then \"\" else x",
        "{'contact_number': '+919876543219', 'name': {'a': [1, null]}} | name.a[2] is null. Correct"
            + " the expression, or provide a text, like if x = null then \"\" else x",
        "{'contact_number': '+919876543219', 'name': 'a\\u0000b'} | name must not contain the"
            + " character NUL",
        "{'contact_number': '1', 'name': 'a\\u0000'} | contact_number must be in E.164 format, like"
            + " +919876543210, but was \"1\". name must not contain the character NUL"
      })
  void aWrongContactIsNamed(String json, String problem) {
    String list = "[{'contact_number': '+919876543210', 'name': 'Asha'}, " + json + "]";

    assertThat(sentence(() -> list(list)))
        .isEqualTo("contacts can't be sent: 1 of 2 contacts are invalid\ncontact 2: " + problem);
  }

  @ParameterizedTest
  @CsvSource({"a\uD83D", "\uD83Da", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
  void halfACharacterCannotBeSent(String name) {
    List<?> list = List.of(Map.of("contact_number", "+919876543210", "name", name));

    assertThat(sentence(() -> ContactList.read(list, ContactTestSupport.PLAIN)))
        .isEqualTo(
            "contacts can't be sent: 1 of 1 contacts are invalid\n"
                + "contact 1: name must not contain half of a character (an unpaired surrogate)");
  }

  @Test
  void anEmptyListIsRefused() {
    assertThat(sentence(() -> list("[]")))
        .isEqualTo("contacts must not be empty. Enter a list like [" + EXAMPLE + "]");
  }

  @Test
  void aListWithoutAnyContextIsRefused() {
    assertThat(sentence(() -> list("['+919876543210']")))
        .isEqualTo(
            "contacts can't be sent: 1 of 1 contacts are invalid\n"
                + "contact 1: must be a context like "
                + EXAMPLE
                + ", but was \"+919876543210\"");
  }

  @Test
  void aListOfEmptyContextsIsRefused() {
    assertThat(sentence(() -> list("[{}]")))
        .isEqualTo(
            "contacts can't be sent: 1 of 1 contacts are invalid\n"
                + "contact 1: contact_number is missing. Enter a phone number like +919876543210");
  }

  @Test
  void aListThatIsTooLargeMustComeAsADocument() {
    String text = "é".repeat((ContactList.MAX_BYTES - 45) / 2);
    Map<String, String> fits = Map.of("contact_number", "+919876543210", "x", text);
    List<?> tooLarge = List.of(fits, 1, 22, 3);

    assertThat(JsonSize.count(List.of(fits))).isBetween(1_499_990L, 1_500_000L);
    assertThat(written(ContactList.read(List.of(fits), ContactTestSupport.PLAIN))).hasSize(1);
    assertThat(JsonSize.count(tooLarge)).isBetween(1_500_001L, 1_500_010L);
    assertThat(sentence(() -> ContactList.read(tooLarge, ContactTestSupport.PLAIN)))
        .isEqualTo("contacts must not exceed 1.5 MB of JSON. Provide a CSV document instead");
  }
}
