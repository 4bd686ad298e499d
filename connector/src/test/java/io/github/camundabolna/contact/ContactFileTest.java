package io.github.camundabolna.contact;

import static io.github.camundabolna.contact.ContactTestSupport.PLAIN;
import static io.github.camundabolna.contact.ContactTestSupport.csv;
import static io.github.camundabolna.contact.ContactTestSupport.options;
import static io.github.camundabolna.contact.ContactTestSupport.sentence;
import static io.github.camundabolna.contact.ContactTestSupport.written;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file as people and spreadsheet programs make them. */
class ContactFileTest {

  private static final Contact ASHA =
      new Contact("+919876543210", "2", Map.of("name", "Asha", "city", "Pune"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact_number,name,city\n+919876543210,Asha,Pune\n",
        "contact_number,name,city\r\n+919876543210,Asha,Pune",
        "contact_number,name,city\r+919876543210,Asha,Pune\r",
        "contact_number;name;city\n+919876543210;Asha;Pune\n",
        "contact_number\tname\tcity\n+919876543210\tAsha\tPune\n",
        "\uFEFFcontact_number,name,city\n+919876543210,Asha,Pune\n",
        " contact_number , name , city \n +919876543210 ,Asha,Pune\n",
        "\"contact_number\",\"name\",\"city\"\n\"+919876543210\",\"Asha\",\"Pune\"\n",
        "contact_number, \"name\", \"city\"\n+919876543210, \"Asha\", \"Pune\"\n",
        "name,contact_number,city\nAsha,+919876543210,Pune\n,,\n\n  \n",
        "contact_number,name,city\n+919876543210,Asha,Pune,,\n"
      })
  void aFileIsRead(String text) {
    assertThat(written(csv(text))).containsExactly(ASHA);
  }

  @Test
  void quotesHoldSeparatorsQuotesAndLineBreaks() {
    Contacts contacts = csv("contact_number,note\n+919876543210,\"a, \"\"b\"\";\r\nc\td\re\nf\"\n");

    assertThat(written(contacts).get(0).variables().get("note"))
        .isEqualTo("a, \"b\";\r\nc\td\re\nf");
  }

  @Test
  void theSeparatorIsTheOneByWhichThePhoneColumnIsThere() {
    assertThat(
            sentence(
                () ->
                    csv("contact_number;\"name; first, middle, last\";a,b,c\n+919876543210;x;y\n")))
        .contains("column 2: \"name; first, middle, last\" can't", "column 3: \"a,b,c\" can't");
  }

  @Test
  void oneColumnNeedsNoSeparator() {
    assertThat(written(csv("contact_number\n+919876543210\n")))
        .containsExactly(new Contact("+919876543210", "2", Map.of()));
  }

  @Test
  void cellsThatARowLacksAreEmpty() {
    assertThat(written(csv("contact_number,name,city\n+919876543210,Asha\n+919876543211\n")))
        .extracting(Contact::variables)
        .containsExactly(Map.of("name", "Asha", "city", ""), Map.of("name", "", "city", ""));
  }

  @Test
  void rowsAreCountedAsASpreadsheetCounts() {
    Contacts contacts =
        csv("\n\ncontact_number,note\n\n+919876543210,\"two\nlines\"\n , \n+919876543211,x\n");

    assertThat(written(contacts)).extracting(Contact::key).containsExactly("5", "7");
  }

  @Test
  void aWrongRowIsNamed() {
    assertThat(
            sentence(
                () ->
                    csv(
                        "mobile;name\n+919876543210;Asha\n\n9876543211;Ravi\n;Mira\n"
                            + "+919876543212;Lal;Pune\n",
                        options("mobile", null, DuplicateHandling.KEEP))))
        .isEqualTo(
            "contacts can't be sent: 3 of 4 rows are invalid\n"
                + "row 4: mobile must be in E.164 format, like +919876543210, but was"
                + " \"9876543211\"\n"
                + "row 5: mobile is missing. Enter a phone number like +919876543210\n"
                + "row 6: has 3 cells, but the header has 2. Cells that contain the delimiter must"
                + " be in quotes");
  }

  @Test
  void aColumnNameThatIsNoWordIsQuoted() {
    assertThat(
            sentence(
                () ->
                    csv(
                        "phone number\n1\n",
                        options("phone number", null, DuplicateHandling.KEEP))))
        .endsWith(
            "row 2: \"phone number\" must be in E.164 format, like +919876543210, but was \"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contact_number,name\n+919876543210,Asha\n\n1,\"Ravi\n+919876543211,Mira\n",
        "contact_number,name\n+919876543210,Asha\n\n1,\"Ravi\n+919876543211,\"Mira\"\n"
      })
  void quotesThatDoNotMatchEndTheReading(String text) {
    assertThat(sentence(() -> csv(text)))
        .isEqualTo(
            "contacts can't be sent: 1 of 2 rows are invalid\n"
                + "row 4: the quotes don't match. A quoted cell must end with a quote, and quotes"
                + " within it must be doubled");
  }

  @Test
  void quotesThatDoNotMatchInTheHeaderAreNamedToo() {
    assertThat(sentence(() -> csv("\ncontact_number,\"name\n+919876543210,Asha\n")))
        .isEqualTo(
            "contacts can't be sent: row 2: the quotes don't match. A quoted cell must end with a"
                + " quote, and quotes within it must be doubled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n", " \n,,\n\r\n"})
  void anEmptyFileIsRefused(String text) {
    assertThat(sentence(() -> csv(text)))
        .isEqualTo(
            "the CSV file is empty. Its first row must contain the column names, like"
                + " contact_number,name");
  }

  @Test
  void aHeaderAloneIsRefused() {
    assertThat(sentence(() -> csv("contact_number,name\n\n")))
        .isEqualTo("contacts can't be sent: the CSV file contains only a header");
  }

  @Test
  void utf16IsRefused() {
    for (Charset charset : new Charset[] {UTF_16, UTF_16BE, UTF_16LE}) {
      byte[] bytes = "contact_number,name\n+919876543210,Asha\n".getBytes(charset);

      assertThat(sentence(() -> csv(bytes, PLAIN)))
          .isEqualTo(
              "the CSV file must be in UTF-8, but is in UTF-16. Save it as \"CSV UTF-8\" in your"
                  + " spreadsheet program");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 5_000})
  void anotherEncodingIsRefusedWhereverItShows(int rowsBefore) {
    byte[] bytes =
        ("contact_number,name\n" + "+919876543210,Asha\n".repeat(rowsBefore) + "+919876543211,José")
            .getBytes(ISO_8859_1);

    assertThat(sentence(() -> csv(bytes, PLAIN)))
        .isEqualTo(
            "the CSV file must be in UTF-8, but is in another encoding or not a CSV file. Save it"
                + " as \"CSV UTF-8\" in your spreadsheet program");
  }

  @Test
  void aNulCharacterIsNamed() {
    assertThat(sentence(() -> csv("contact_number,name\n+919876543210,a\u0000b\n")))
        .isEqualTo(
            "contacts can't be sent: 1 of 1 rows are invalid\n"
                + "row 2: name must not contain the character NUL");
  }

  @Test
  void bytesThatCannotBeHadAreNoInvalidInput() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the document is gone");
          }
        };

    assertThatThrownBy(() -> ContactFile.read(broken, PLAIN))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("the document is gone");
  }

  @Test
  void aFileThatComesInPiecesIsReadWhole() {
    byte[] bytes = ("contact_number;name\n" + "+919876543210;Asha\n".repeat(3)).getBytes(UTF_8);
    InputStream byteByByte =
        new InputStream() {
          private int position;

          @Override
          public int read() {
            return position < bytes.length ? bytes[position++] : -1;
          }

          @Override
          public int read(byte[] target, int start, int length) {
            int next = length == 0 ? 0 : read();
            if (length > 0 && next >= 0) {
              target[start] = (byte) next;
            }
            return next < 0 ? -1 : Math.min(length, 1);
          }
        };

    assertThat(written(ContactFile.read(byteByByte, PLAIN))).hasSize(3);
  }
}
