package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.camundabolna.input.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Short forms for what the tests of this package do all the time. */
final class ContactTestSupport {

  static final VendorCsv FILE = new VendorCsv("Bolna", "contact_number");

  static final ContactOptions PLAIN = options("contact_number", null, DuplicateHandling.KEEP);

  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ContactTestSupport() {}

  static ContactOptions options(
      String phoneColumn, String keyColumn, DuplicateHandling duplicates) {
    return new ContactOptions(
        FILE, phoneColumn, Optional.ofNullable(keyColumn), duplicates, Map.of());
  }

  static Contacts csv(String text) {
    return csv(text, PLAIN);
  }

  static Contacts csv(String text, ContactOptions options) {
    return csv(text.getBytes(UTF_8), options);
  }

  static Contacts csv(byte[] bytes, ContactOptions options) {
    return ContactFile.read(new ByteArrayInputStream(bytes), options);
  }

  static Contacts list(String json) {
    return list(json, PLAIN);
  }

  /** Numbers as the process gives them; single quotes will do. */
  static Contacts list(String json, ContactOptions options) {
    return ContactList.read(items(json), options);
  }

  private static List<?> items(String json) {
    try {
      return EXACT.readValue(json, List.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** The contacts in the file for the vendor, read by another reader than ours. */
  static List<Contact> written(Contacts contacts) {
    List<Contact> written = new ArrayList<>();
    String csv = new String(contacts.csv(), UTF_8);
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(csv)) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.getFieldsAsMap().forEach((name, cell) -> cells.put(name, FormulaGuard.unguard(cell)));
      String number = cells.remove(FILE.phoneColumn());
      written.add(new Contact(number, cells.remove(Contacts.KEY), cells));
    }
    return written;
  }

  static String sentence(ThrowingCallable reading) {
    return catchThrowableOfType(InvalidInputException.class, reading).getMessage();
  }
}
