package io.github.camundabolna.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskTest {

  private static final String SECRET = "quiet-simulator-8091";

  @ParameterizedTest
  @CsvSource({
    "http://localhost/hook, http://localhost/hook",
    "http://localhost/hook?token=quiet-simulator-8091, http://localhost/hook?token=quie•••",
    "http://localhost/hook?t=short&empty=&x=quiet-simulator-8091,"
        + " http://localhost/hook?t=•••&empty=&x=quie•••",
    "http://localhost/hook?quiet-simulator-8091, http://localhost/hook?quie•••",
    "http://asha:quiet-simulator-8091@localhost/hook, http://•••@localhost/hook",
    "http://localhost/hook?token=quiet-simulator-8091#end, http://localhost/hook?token=quie•••",
    "mailto:nobody@example.com, mailto:nobody@example.com",
  })
  void addressShowsNoValueOfItsQueryAndNoUser(URI address, String shown) {
    assertThat(SecretMask.address(address).text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Api-Key, quiet-simulator-8091, quie•••",
    "X-Api-Key, abc, •••",
    "Authorization, Bearer quiet-simulator-8091, Bearer quie•••",
    "Authorization, Basic abc, Basic •••",
  })
  void headerOfTheSettingsShowsAtMostItsStart(String name, String value, String shown) {
    SecretMask mask = new SecretMask(URI.create("http://localhost"), Map.of(name, value));

    MaskedText masked = mask.header(name.toLowerCase(Locale.ROOT), value);

    assertThat(masked.text()).isEqualTo(shown);
    assertThat(masked.secrets()).containsExactly(name.toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t=1800000000,v1=0123456789abcdef0123|t=1800000000,v1=0123•••",
        "t=1,v1=0123456789abcdef0123,v1=fedcba98765432100123|t=1,v1=0123•••,v1=fedc•••",
        "c2lnbmF0dXJlLXdpdGgtYmFzZTY0==|c2ln•••",
        "short|•••",
      })
  void signatureIsRecognizedButIncomplete(String value, String shown) {
    SecretMask mask = new SecretMask(URI.create("http://localhost"), Map.of());

    assertThat(mask.header("X-Vendor-Signature", value).text()).isEqualTo(shown);
  }

  @Test
  void otherHeadersAreShown() {
    SecretMask mask = new SecretMask(URI.create("http://localhost"), Map.of("X-Api-Key", SECRET));

    assertThat(mask.header("Event-Id", "0123456789abcdef").text()).isEqualTo("0123456789abcdef");
    assertThat(mask.header("Echo", SECRET).text()).isEqualTo("quie•••");
  }

  @Test
  void textShowsNoKnownSecretButKeepsShortWords() {
    URI address = URI.create("http://localhost/hook?token=another%20secret&tenant=acme");
    SecretMask mask = new SecretMask(address, Map.of("Authorization", "Bearer " + SECRET));

    assertThat(mask.text("acme: " + SECRET + ", another secret, another%20secret"))
        .isEqualTo("acme: quie•••, •••, anot•••");
  }
}
