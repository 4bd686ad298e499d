package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is on the list in any notation isn't called, in any country. */
class NumberKeysNotationsTest {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  @Test
  void eachNotationOfEachCountryMatchesOrIsRefused() {
    List<String> missed = new ArrayList<>();
    examples()
        .forEach(
            number -> {
              String e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
              Set<Long> keys = NumberKeys.of(Recipient.of(e164));
              notations(number)
                  .flatMap(NumberKeysNotationsTest::decorated)
                  .filter(entry -> isMissed(keys, entry))
                  .forEach(entry -> missed.add(e164 + " as " + entry));
            });

    assertThat(missed).isEmpty();
  }

  @Test
  void theUsualNotationsAreNotRefused() {
    assertThat(examples().filter(number -> number.getNationalNumber() > 1_000_000))
        .hasSizeGreaterThan(1_000)
        .allSatisfy(
            number ->
                assertThat(List.of(PhoneNumberFormat.values()))
                    .allSatisfy(
                        format ->
                            assertThat(NumberKeys.read(NUMBERS.format(number, format)))
                                .isPresent()));
  }

  private static boolean isMissed(Set<Long> keys, String entry) {
    OptionalLong key = NumberKeys.read(entry);
    return key.isPresent() && !keys.contains(key.getAsLong());
  }

  private static Stream<PhoneNumber> examples() {
    return NUMBERS.getSupportedRegions().stream()
        .flatMap(
            region ->
                Stream.of(PhoneNumberType.values())
                    .map(type -> NUMBERS.getExampleNumberForType(region, type)))
        .filter(Objects::nonNull);
  }

  private static Stream<String> notations(PhoneNumber number) {
    String country = String.valueOf(number.getCountryCode());
    String significant = NUMBERS.getNationalSignificantNumber(number);
    String national = NUMBERS.format(number, PhoneNumberFormat.NATIONAL);
    return Stream.concat(
        Stream.of(PhoneNumberFormat.values()).map(format -> NUMBERS.format(number, format)),
        Stream.of("+", "", "00", "00 ", "011 ", "0011 ", "010 ", "8~10 ", "+00", "+0", "+011 ")
            .map(prefix -> prefix + country)
            .flatMap(
                start ->
                    Stream.of(
                        start + significant,
                        start + " " + national,
                        start + " 0 " + significant,
                        start + " (0) " + significant,
                        start + " (0)" + national)));
  }

  private static Stream<String> decorated(String notation) {
    return Stream.of(
        notation,
        notation.replace(' ', '-'),
        notation.replace(' ', '.'),
        notation.replace(' ', '\u00A0'),
        notation.replace(" ", ""),
        "\u202A" + notation.replace(" ", "\u200B") + "\u202C",
        " (" + notation + ") ");
  }
}
