package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.written;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quicktheories.core.Gen;

/** What holds for all contacts, tried with generated ones. */
@Tag("slow")
class ContactValidatorRoundTripTest {

  /** A list as a process hands it over: every context may lack some of the columns. */
  private static Gen<List<Map<String, String>>> contacts() {
    return lists()
        .of(TextGenerators.names())
        .ofSizeBetween(0, 5)
        .map(names -> names.stream().distinct().toList())
        .flatMap(names -> lists().of(contact(names)).ofSizeBetween(1, 8));
  }

  private static Gen<Map<String, String>> contact(List<String> names) {
    return lists()
        .of(TextGenerators.values())
        .ofSize(names.size())
        .zip(
            integers().between(0, 99),
            integers().between(0, names.size()),
            (values, number, length) -> {
              Map<String, String> contact = new LinkedHashMap<>();
              contact.put("contact_number", "+9198765432%02d".formatted(number));
              for (int i = 0; i < length; i++) {
                contact.put(names.get(i), values.get(i));
              }
              return contact;
            });
  }

  @Test
  void anyContactsGoThroughCsvAndComeBackEqual() {
    qt().withExamples(3_000)
        .forAll(contacts())
        .checkAssert(
            list -> {
              Contacts contacts = ContactList.read(list, ContactTestSupport.PLAIN);

              List<Map<String, String>> back = read(contacts.csv());

              assertThat(back).hasSameSizeAs(list);
              for (int i = 0; i < list.size(); i++) {
                Map<String, String> expected = new LinkedHashMap<>();
                expected.put("camunda_contact_key", String.valueOf(i + 1));
                contacts.columns().forEach(column -> expected.put(column, ""));
                expected.putAll(list.get(i));
                assertThat(back.get(i)).isEqualTo(expected);
              }
            });
  }

  /** Another reader than ours, with its plain settings. */
  private static List<Map<String, String>> read(byte[] csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(new String(csv, UTF_8))) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.getFieldsAsMap().forEach((name, cell) -> cells.put(name, FormulaGuard.unguard(cell)));
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void noWrittenCellIsAFormula() {
    qt().withExamples(3_000)
        .forAll(contacts())
        .checkAssert(
            list -> {
              String csv =
                  new String(ContactList.read(list, ContactTestSupport.PLAIN).csv(), UTF_8);
              CsvReader.builder()
                  .ofCsvRecord(csv)
                  .forEach(
                      row ->
                          assertThat(row.getFields())
                              .allMatch(
                                  cell ->
                                      !FormulaGuard.startsFormula(cell)
                                          || cell.matches("[-+][0-9 ().,-]+")));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`,` | CRLF | REQUIRED",
        "`,` | LF | ALWAYS",
        "`;` | CRLF | ALWAYS",
        "`;` | CR | REQUIRED",
        "`\t` | LF | REQUIRED",
        "`\t` | CRLF | ALWAYS"
      })
  void aCsvFileAndAListGiveTheSameContacts(
      char separator, LineDelimiter lineEnd, QuoteStrategies quotes) {
    qt().withExamples(1_000)
        .forAll(contacts())
        .checkAssert(
            list -> {
              Contacts fromList = ContactList.read(list, ContactTestSupport.PLAIN);

              Contacts fromCsv = ContactTestSupport.csv(csv(fromList, separator, lineEnd, quotes));

              assertThat(fromCsv.columns()).isEqualTo(fromList.columns());
              assertThat(written(fromCsv))
                  .usingRecursiveFieldByFieldElementComparatorIgnoringFields("key")
                  .isEqualTo(written(fromList));
              assertThat(written(fromCsv))
                  .extracting(contact -> Integer.parseInt(contact.key()) - 1)
                  .isEqualTo(
                      written(fromList).stream().map(c -> Integer.parseInt(c.key())).toList());
            });
  }

  /** As a person's file would be: unguarded, the phone number not in front. */
  private static String csv(
      Contacts contacts, char separator, LineDelimiter lineEnd, QuoteStrategy quotes) {
    StringWriter text = new StringWriter();
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(separator)
            .lineDelimiter(lineEnd)
            .quoteStrategy(quotes)
            .bufferSize(0)
            .build(text);
    List<String> names = new ArrayList<>(contacts.columns());
    names.add("contact_number");
    csv.writeRecord(names);
    for (Contact contact : written(contacts)) {
      List<String> cells = new ArrayList<>(contact.variables().values());
      cells.add(contact.phoneNumber());
      csv.writeRecord(cells);
    }
    return text.toString();
  }
}
