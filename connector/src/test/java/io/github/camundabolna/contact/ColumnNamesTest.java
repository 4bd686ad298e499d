package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.csv;
import static io.github.camundabolna.contact.ContactTestSupport.list;
import static io.github.camundabolna.contact.ContactTestSupport.options;
import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

  private static final String NO_VARIABLE =
      "must not contain braces, control characters, a byte order mark, or half of a character";

  @ParameterizedTest
  @ValueSource(strings = {"name", "नाम", "customer_name2", "_x"})
  void aNameMayBeOfLettersDigitsAndUnderscores(String name) {
    List<?> list = List.of(Map.of("contact_number", "+919876543210", name, "x"));

    assertThat(ContactList.read(list, ContactTestSupport.PLAIN).columns()).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | must have a name",
        "` ` | must have a name",
        "` x` | must not start or end with a space",
        "`x ` | must not start or end with a space",
        "{x} | " + NO_VARIABLE,
        "x} | " + NO_VARIABLE,
        "`a\nb` | " + NO_VARIABLE,
        "a\u0007b | " + NO_VARIABLE,
        "\uFEFFx | " + NO_VARIABLE,
        "\uD83Dx | " + NO_VARIABLE,
        "Customer Name | can't be a variable of the agent's prompt; use customer_name",
        "customer-name | can't be a variable of the agent's prompt; use customer_name",
        "a.b[c]:d!e | can't be a variable of the agent's prompt; use a_b_c_d_e",
        "2nd | can't be a variable of the agent's prompt; use _2nd",
        "!? | can't be a variable of the agent's prompt; use letters, digits, and _",
        "=x | must not start with =, +, -, or @, because spreadsheets treat it as a formula",
        "+x | must not start with =, +, -, or @, because spreadsheets treat it as a formula",
        "-5 | must not start with =, +, -, or @, because spreadsheets treat it as a formula",
        "@x | must not start with =, +, -, or @, because spreadsheets treat it as a formula",
        "＝x | must not start with =, +, -, or @, because spreadsheets treat it as a formula",
        "camunda_contact_key | must not start with camunda_, which is reserved for the connector",
        "camunda_element_instance_key | must not start with camunda_, which is reserved for the"
            + " connector",
        "contact_number | must not appear in addition to mobile, because Bolna would not know which"
            + " number to dial"
      })
  void aNameThatCannotBeAVariableIsNamed(String name, String problem) {
    String list = "[{'mobile': '+919876543210', " + TestJson.text(name) + ": 'x'}]";

    assertThat(sentence(() -> list(list, options("mobile", null, DuplicateHandling.KEEP))))
        .isEqualTo(
            "contacts can't be sent: 1 of 2 columns are invalid\ncolumn 2: \"%s\" %s"
                .formatted(name.replaceAll("[\\p{Cc}\uFEFF\uD83D]", "?"), problem));
  }

  @Test
  void everyWrongNameIsNamedAtOnce() {
    assertThat(sentence(() -> csv("contact_number,,name, name ,=x\n")))
        .isEqualTo(
            "contacts can't be sent: 3 of 5 columns are invalid\n"
                + "column 2: \"\" must have a name\n"
                + "column 4: \"name\" must not appear twice\n"
                + "column 5: \"=x\" must not start with =, +, -, or @, because spreadsheets treat"
                + " it as a formula");
  }

  @Test
  void aPhoneColumnThatIsNotThereIsAnsweredWithTheColumnsThatAre() {
    assertThat(sentence(() -> csv("name;phone\nAsha;+919876543210\n")))
        .isEqualTo(
            "phoneColumn must be a column of the CSV file, but was \"contact_number\". The columns"
                + " are \"name\", \"phone\"");
    assertThat(sentence(() -> list("[{'phone': '+919876543210'}, {'tel': 1}]")))
        .isEqualTo(
            "phoneColumn must be a column of contacts, but was \"contact_number\". The columns are"
                + " \"phone\", \"tel\"");
  }

  @Test
  void aKeyColumnThatIsNotThereIsAnsweredWithTheColumnsThatAre() {
    ContactOptions byCase = options("contact_number", "case id", DuplicateHandling.KEEP);

    assertThat(sentence(() -> csv("contact_number,caseId\n+919876543210,1\n", byCase)))
        .isEqualTo(
            "keyColumn must be a column of the CSV file, but was \"case id\". The columns are"
                + " \"contact_number\", \"caseId\"");
  }

  @Test
  void ofManyColumnsTheFirstAreNamed() {
    String header =
        IntStream.rangeClosed(1, 23).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

    assertThat(sentence(() -> csv(header + "\n"))).endsWith("\"c19\", \"c20\" and 3 more");
  }

  @Test
  void aNameInASentenceIsOneLineAndShort() {
    String column = "the \u202Enumber".repeat(100);
    String json = "[{" + TestJson.text(column) + ": 1}]";

    assertThat(sentence(() -> list(json, options(column, null, DuplicateHandling.KEEP))))
        .contains("contact 1: \"the ?numberthe ?number")
        .hasSizeLessThan(300);
  }

  /** Keys that are values by mistake: each contact would carry the names of all others. */
  @Test
  void columnsThatGrowWithTheContactsAreRefused() {
    List<Map<String, Object>> list =
        IntStream.range(0, 20_000)
            .mapToObj(i -> Map.<String, Object>of("contact_number", "+919876543210", "C-" + i, 1))
            .toList();

    assertThat(sentence(() -> ContactList.read(list, ContactTestSupport.PLAIN)))
        .isEqualTo("contacts can't be sent: they have 20001 columns, but at most 500 are allowed");
  }
}
