package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.camundabolna.input.InvalidInputException;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a number shows about where its owner is. */
class RecipientTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+919876543210 | Asia/Calcutta",
        "+12125550123 | America/New_York",
        "+18085550123 | Pacific/Honolulu",
        "+493012345678 | Europe/Berlin",
        "+351291123456 | Europe/Lisbon"
      })
  void aNumberWithAPlaceHasItsZone(String number, String zone) {
    assertThat(zones(number)).contains(zone).hasSizeLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+18005550123", "+61412345678", "+79161234567"})
  void aNumberWithoutAPlaceHasAllZonesOfItsCountryCode(String number) {
    assertThat(zones(number)).hasSizeGreaterThan(2);
  }

  @ParameterizedTest
  @CsvSource({
    "+16055550123, America/Denver, America/North_Dakota/Center",
    "+19075550123, America/Adak, America/Anchorage"
  })
  void anAreaOnBothSidesOfABorderHasTwoZones(String number, String west, String east) {
    assertThat(zones(number)).containsExactlyInAnyOrder(west, east);
  }

  @Test
  void aBorderCanDivideAnAreaByExchange() {
    assertThat(zones("+18502220123")).as("Tallahassee").containsExactly("America/New_York");
    assertThat(zones("+18502300123")).as("Panama City").containsExactly("America/Chicago");
  }

  @Test
  void aNumberThatIsNotAssignedHasTheZonesOfItsPrefix() {
    assertThat(zones("+15550000000")).hasSizeGreaterThan(10);
    assertThat(zones("+911111111111")).containsExactly("Asia/Calcutta");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+870773111632", "+80012345678"})
  void aNumberOfNoCountryHasNoZoneAndNoCountry(String number) {
    assertThat(zones(number)).isEmpty();
    assertThat(Recipient.of(number).country()).isEmpty();
  }

  /** A zone that Java doesn't know would make its numbers unreachable. */
  @Test
  void eachCountryHasZonesThatJavaKnows() {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    Set<String> without =
        numbers.getSupportedRegions().stream()
            .filter(region -> numbers.getExampleNumber(region) != null)
            .filter(
                region ->
                    zones(
                            numbers.format(
                                numbers.getExampleNumber(region),
                                PhoneNumberUtil.PhoneNumberFormat.E164))
                        .isEmpty())
            .collect(Collectors.toSet());

    assertThat(without).isEmpty();
  }

  @Test
  void aTextThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Recipient.of("+999"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("must be in E.164 format");
  }

  @Test
  void theNumberIsNotShown() {
    assertThat(Recipient.of("+919876543210")).hasToString("Recipient[+91]");
  }

  private static Set<String> zones(String number) {
    return Recipient.of(number).timeZones().stream().map(ZoneId::getId).collect(Collectors.toSet());
  }
}
