package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedCountriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in, US | +919876543210 | true",
        "IN | +12125550123 | false",
        // Canada and the USA share +1, as do Guernsey and the United Kingdom +44.
        "US | +14165550123 | false",
        "GB | +447400123456 | true",
        "GB | +447781123456 | false",
        // A number of the plan that no country has: each of them may be called, or none.
        "US, CA | +15550000000 | false",
        "IN | +911111111111 | true",
        "US | +870773111632 | false"
      })
  void aNumberIsCalledInAllowedCountriesOnly(String codes, String number, boolean allowed) {
    AllowedCountries countries = AllowedCountries.read("guards.countries", List.of(codes));

    assertThat(countries.refusal(Recipient.of(number)).isEmpty()).isEqualTo(allowed);
  }

  @Test
  void theRefusalNamesTheCountry() {
    AllowedCountries countries = AllowedCountries.read("guards.countries", List.of("US", "IN"));

    Refusal refusal = countries.refusal(Recipient.of("+493012345678")).orElseThrow();

    assertThat(refusal.reason()).isEqualTo(RefusalReason.COUNTRY_NOT_ALLOWED);
    assertThat(refusal.sentence())
        .isEqualTo("The number's country is DE. Allowed: IN, US. No one was called");
  }

  @Test
  void aCodeThatIsNoCountryIsAnError() {
    assertThatThrownBy(() -> AllowedCountries.read("guards.countries", List.of("India")))
        .hasMessage(
            "guards.countries must be ISO country codes with two letters, like IN, but was"
                + " \"INDIA\"");
    assertThatThrownBy(() -> AllowedCountries.read("guards.countries", List.of()))
        .hasMessage("guards.countries is missing. Enter country codes like IN, US");
  }
}
