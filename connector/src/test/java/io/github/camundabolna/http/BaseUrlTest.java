package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.Bolna;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the API key may be sent. */
class BaseUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.bolna.ai, https://api.bolna.ai",
    "https://api.bolna.ai/, https://api.bolna.ai",
    "' https://api.bolna.ai ', https://api.bolna.ai",
    "HTTPS://API.BOLNA.AI, HTTPS://API.BOLNA.AI",
    "https://gateway.example.com:8443/bolna//, https://gateway.example.com:8443/bolna",
    "https://10.0.0.7, https://10.0.0.7",
    "http://localhost:8080, http://localhost:8080",
    "http://LOCALHOST, http://LOCALHOST",
    "http://127.0.0.1:1, http://127.0.0.1:1",
    "http://127.255.3.4, http://127.255.3.4",
    "http://[::1]:8080, http://[::1]:8080",
    "http://[0:0:0:0:0:0:0:1], http://[0:0:0:0:0:0:0:1]"
  })
  void httpsIsTakenAndLoopback(String text, String address) {
    assertThat(BaseUrl.read(Bolna.VENDOR, text)).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.bolna.ai",
        "http://localhost.evil.com",
        "http://127.0.0.1.evil.com",
        "http://evil.com/127.0.0.1",
        "http://evil.com#localhost",
        "http://evil.com?localhost",
        "http://localhost@evil.com",
        "http://127.1",
        "http://127.0.0.256",
        "http://0127.0.0.1",
        "http://2130706433",
        "http://0x7f000001",
        "http://0.0.0.0",
        "http://[::]",
        "http://[::ffff:10.0.0.1]",
        "http://10.0.0.7",
        "http://localhost.",
        "http://xlocalhost",
        "https://localhost@evil.com",
        "https://key:secret@api.bolna.ai",
        "https://api.bolna.ai?x=y",
        "https://api.bolna.ai/#x",
        "https://",
        "https:///path",
        "https:api.bolna.ai",
        "https://api.bolna.ai:99999",
        "https://api.bolna.ai:0",
        "https://api_bolna_ai",
        "api.bolna.ai",
        "//api.bolna.ai",
        "file:///etc/passwd",
        "ftp://api.bolna.ai",
        "jar:https://api.bolna.ai!/x",
        "javascript:alert(1)",
        "https://api.bolna.ai/a b",
        "https://api.bolna.ai\r\nX: y",
        "https://api.bolna.ai/../x",
        "https://api.bolna.ai/%2e%2e/x",
        "https://äpi.bolna.ai",
        "",
        " "
      })
  void anythingElseIsRefusedInASentence(String text) {
    assertThatThrownBy(() -> BaseUrl.read(Bolna.VENDOR, text))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith(
            "BOLNA_BASE_URL must be a URL like https://api.bolna.ai, without user, query, and"
                + " fragment (http only for this machine), but was \"")
        .message()
        .doesNotContain("\r")
        .doesNotContain("secret");
  }

  @Test
  void theSentenceShowsTheAddressWithoutTheUser() {
    assertThatThrownBy(() -> BaseUrl.read(Bolna.VENDOR, "https://user:pass@word@evil.com/x"))
        .hasMessageEndingWith("but was \"https://***@evil.com/x\"");
  }

  @Test
  void theSettingOfThisProcessIsChecked() {
    System.setProperty("BOLNA_BASE_URL", "http://evil.com");
    try {
      assertThatThrownBy(Bolna::settingsOfThisProcess).isInstanceOf(InvalidSettings.class);
    } finally {
      System.clearProperty("BOLNA_BASE_URL");
    }
  }

  @Test
  void withoutASettingItIsBolna() {
    assertThat(Bolna.settingsOfThisProcess().baseUri())
        .isEqualTo(URI.create("https://api.bolna.ai"));
  }
}
