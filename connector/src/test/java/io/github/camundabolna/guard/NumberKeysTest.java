package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One person, many notations. */
class NumberKeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+919876543210",
        "+91 98765 43210",
        " +91-98765-43210 ",
        "(+91) 98765.43210",
        "0091 98765 43210",
        "011919876543210",
        "919876543210",
        "9876543210",
        "098765 43210",
        "+91 (0) 98765 43210",
        "+91 0 98765 43210",
        "tel:+91-98765-43210;ext=7",
        "+91 98765 43210 ext. 7",
        "98765 43210 x12",
        "+91 98765 43210,,123456",
        "98765 43210/",
        "91 98765/43210",
        "+919876543210,",
        "＋９１９８７６５４３２１０",
        "+९१९८७६५४३२१०",
        "'+919876543210",
        "\u202A+91 98765 43210\u202C",
        "\u200E+91\u00AD98765\u200B43210",
        "00 91 (0) 98765 43210",
        "0091 098765 43210",
        "91-098765-43210"
      })
  void aNotationIsTheSameNumber(String entry) {
    assertThat(isListed("+919876543210", entry)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+12015550123 | (201) 555-0123",
        "+12015550123 | 1-201-555-0123",
        "+12015550123 | 201/555-0123",
        "+493384112345 | 0049 33841/12345",
        "+49703112345 | 0011 49 7031/12345",
        "+49301234567 | 030/1234567",
        "+493520512345 | 0049 35205/12345",
        "+493520512345 | 4935205/12345",
        "+442079460958 | 020/7946/0958",
        "+33612345678 | 06/12/34/56/78",
        "+435572501 | 0043 5572/501",
        "+435572501 | +43 5572/501",
        "+4935205123 | +49 35205/123",
        "+49703112345 | 011 49 7031/12345",
        "+14155552671 | 1-415-555/2671",
        "+298211111 | 211111 ext. 7",
        "+493520512345 | +49 35205/12345",
        "+493384112345 | +49 (0)33841 / 12345",
        "+442079460958 | 020 7946 0958",
        "+442079460958 | +44 (0)20 7946 0958",
        "+442079460958 | 0044 020 7946 0958",
        "+390612345678 | 06 1234 5678",
        "+390612345678 | +39 06 1234 5678",
        "+390612345678 | +39 (0)6 1234 5678",
        "+79161234567 | 8 916 123-45-67",
        "+61412345678 | 0011 61 412 345 678",
        "+81312345678 | 03-1234-5678",
        "+5491123456789 | 011 15-2345-6789",
        "+5491123456789 | 11 15 2345 6789",
        "+5491123456789 | +54 11 15 2345 6789",
        "+5491123456789 | +54 9 11 2345 6789",
        "+5491123456789 | 0054 11 15 2345 6789"
      })
  void nationalNotationsAreThoseOfTheRecipientsCountry(String number, String entry) {
    assertThat(isListed(number, entry)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+919876543210 | +919876543211",
        "+919876543210 | +19876543210",
        "+919876543210 | 98765 4321",
        "+12015550123 | +912015550123"
      })
  void anotherNumberIsAnotherPerson(String number, String entry) {
    assertThat(isListed(number, entry)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n/a",
        "",
        "phone",
        "9.19877E+11",
        "1-800-FLOWERS",
        "123",
        "asha@example.com",
        "6512345678 6587654321",
        "+919876543210, +14155550123",
        "+919876543210; 4155550123",
        "+919876543210,14155550123, 14155550124",
        "+91 9876543210 98765",
        "+0091 98765 43210",
        "+0 98765 43210",
        "＋०९१ ९८७६५ ४३२१०",
        "+12125550100/0101222",
        "+14155552671/72",
        "415 555 2671 / 72",
        "61234567/68",
        "98765 43210/43211",
        "581 2345/581 2346",
        "0711 1234/1235",
        "987654x3210",
        "011-23456789/90",
        "0113 496 0123/24",
        "010-1234-5678/79",
        "810-555-2671/72",
        "415 555 2671/72/73",
        "98765 43210 // 11",
        "030/1234567/68",
        "555-2671/2672",
        "61234567/4568",
        "+65 6123 4567/68",
        "98765 43210~11",
        "98765x43210",
        "98765,,43210",
        "612 345 678/79",
        "+14155552671, 72",
        "+141555526710",
        "+1415555267172",
        "+12125550100/0101",
        "+298 211111 / 222222",
        "+298211111, 222222",
        "+298211111; 222222",
        "98765,43210",
        "98765,432"
      })
  void whatIsNoNumberHasNoKey(String entry) {
    assertThat(NumberKeys.read(entry)).isEqualTo(OptionalLong.empty());
  }

  @Test
  @Timeout(10)
  void aLongLineIsNoNumberAndTakesNoTime() {
    String line = "+919876543210" + " ,".repeat(50_000) + "1234567";

    assertThat(NumberKeys.read(line)).isEqualTo(OptionalLong.empty());
  }

  @Test
  @Timeout(10)
  void aLongNumberIsNoNumberAndTakesNoTime() {
    assertThat(NumberKeys.read("+" + "1".repeat(1_000_000))).isEqualTo(OptionalLong.empty());
  }

  private static boolean isListed(String number, String entry) {
    return NumberKeys.of(Recipient.of(number)).contains(NumberKeys.read(entry).orElseThrow());
  }
}
