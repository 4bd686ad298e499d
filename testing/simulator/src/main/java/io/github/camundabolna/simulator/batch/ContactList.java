package io.github.camundabolna.simulator.batch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import io.github.camundabolna.simulator.call.E164;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * The contacts of a file.
 *
 * @param valid the rows with a valid number, in the order of the file
 * @param total all rows except the header and blank lines
 */
public record ContactList(List<Contact> valid, int total) {
  private static final String NUMBER = "contact_number";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * A person to call.
   *
   * @param variables the other columns of the row, as text exactly as in the file
   */
  public record Contact(String number, ObjectNode variables) {}

  public ContactList {
    valid = List.copyOf(valid);
  }

  /**
   * Reads a CSV file in UTF-8 with a header and a column {@code contact_number}. Drops rows whose
   * number is not E.164, as Bolna does.
   *
   * @throws IllegalArgumentException if the file is not CSV in UTF-8 or has no such column
   */
  public static ContactList read(byte[] file) {
    List<NamedCsvRecord> rows = rows(text(file));
    if (rows.isEmpty() || !rows.get(0).getHeader().contains(NUMBER)) {
      throw new IllegalArgumentException("CSV file must have a contact_number column");
    }
    List<Contact> valid = rows.stream().skip(1).flatMap(ContactList::contact).toList();
    return new ContactList(valid, rows.size() - 1);
  }

  private static Stream<Contact> contact(NamedCsvRecord row) {
    ObjectNode variables = JsonNodeFactory.instance.objectNode();
    row.getFieldsAsMap().forEach(variables::put);
    return Stream.ofNullable(variables.remove(NUMBER))
        .map(number -> number.textValue())
        .filter(E164::matches)
        .map(number -> new Contact(number, variables));
  }

  /** Returns the header as the first row. */
  private static List<NamedCsvRecord> rows(String text) {
    try (Stream<NamedCsvRecord> rows =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .build(NamedCsvRecordHandler.builder().returnHeader(true).build(), text)
            .stream()) {
      return rows.toList();
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("CSV file is malformed", e);
    }
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("CSV file must be encoded in UTF-8", e);
    }
  }
}
