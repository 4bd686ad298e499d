package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://host/p?secret=abc, https://host/p?***",
    "https://host/p#abc?secret=d, https://host/p?***",
    "https://ann:pass@host/p, https://***@host/p",
    "ann:pass@host/p, ann:***@host/p",
    "https://a.example/p@q, https://a.example/p@q",
    "https://my_host/x?mail=a@b, https://***@b",
    "https://a.example/x?mail=a@b, https://a.example/x?***",
    "https://ann:long-pass?word@a.example/x, https://***@a.example/x",
    "https://ann:4711?x@a.example/x, https://***@a.example/x",
    "https://ann:4711/ss@a.example/x, https://***@a.example/x",
    "https://ann.lee:4711/ss@a.example/x, https://***@a.example/x",
    "https://ann_b.c:4711/s#s@a.example/x, https://***@a.example/x",
    "https://ann.lee:12/p^ss@a.example/x, https://***@a.example/x",
    "ann:Secret#1@a.example/x, ann:***@a.example/x",
    "ann:secret.pass/word@a.example/x, ann:***@a.example/x",
    "what a url, what a url"
  })
  void urlIsShownWithoutWhatMayBeSecret(String url, String shown) {
    assertThat(new WebhookUrl(url)).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "https://host/inbound/bolna, true",
    "https://host/base/inbound/bolna?secret=x, true",
    "https://host/inbound/bolna#x, true",
    "https://host/inbound/bolna/, false",
    "https://host/x?y=/inbound/bolna, false",
    "https://host, false",
    "mailto:x, false",
    "https://ho st/inbound/bolna, false"
  })
  void onlyThePathSaysWhereAUrlLeads(String url, boolean leads) {
    assertThat(new WebhookUrl(url).leadsTo("/inbound/bolna")).isEqualTo(leads);
  }

  /** A long answer of Bolna is cut, and that can be in the middle of the secret. */
  @Test
  void beginningOfASecretAtTheCutIsHiddenToo() {
    WebhookUrl url = new WebhookUrl("https://host/p?token=a-long-new-secret");

    assertThat(url.hideIn("no agent at https://host/p?token=a-lo…")).doesNotContain("a-lo");
    assertThat(url.hideIn("token a-long-new-secre…")).isEqualTo("token ***…");
    assertThat(url.hideIn("token a-long-new-secret…")).isEqualTo("token ***…");
    assertThat(url.hideIn("such a…")).isEqualTo("such a…");
  }

  @Test
  void loginIsHiddenInMessages() {
    WebhookUrl url = new WebhookUrl("https://ann:a-long-password@host/p");

    assertThat(url.hideIn("no https://ann:a-long-password@host/p"))
        .isEqualTo("no https://***@host/p");
    assertThat(url.hideIn("no a-long-password")).isEqualTo("no ***");
    assertThat(url.hideIn("no https://ann:a-lo…")).isEqualTo("no ***…");
    assertThat(url.hideIn("no https://ann:a-long-password@ho…")).isEqualTo("no https://***@ho…");
  }

  @Test
  void longerSecretIsHiddenBeforeItsBeginning() {
    assertThat(new WebhookUrl("https://password:password1234@h").hideIn("bad password1234"))
        .isEqualTo("bad ***");
    assertThat(new WebhookUrl("https://ann:short77@h").hideIn("bad ann:short77@h"))
        .isEqualTo("bad ***@h");
  }

  @Test
  @Timeout(10)
  void longTextTakesNoTime() {
    String slashes = "https://" + "/".repeat(1_000_000);

    assertThat(new WebhookUrl(slashes)).hasToString(slashes);
    assertThat(new WebhookUrl(slashes + "?" + slashes).hideIn("no URL")).isEqualTo("no URL");
  }

  @Test
  void shortValuesOfAQueryAreNotCutOutOfWords() {
    assertThat(new WebhookUrl("https://host/p?a=400").hideIn("Bolna answered 400"))
        .isEqualTo("Bolna answered 400");
    assertThat(new WebhookUrl("https://host/p?a=%zz12345678").hideIn("no %zz12345678"))
        .isEqualTo("no ***");
    assertThat(new WebhookUrl("https://host/p?a=1234567").hideIn("no 1234567"))
        .isEqualTo("no 1234567");
    assertThat(new WebhookUrl("https://host/p?a=12345678").hideIn("no 12345678"))
        .isEqualTo("no ***");
    assertThat(new WebhookUrl("https://host/p").hideIn("x https://host/p"))
        .isEqualTo("x https://host/p");
  }

  @ParameterizedTest
  @CsvSource({
    "https://ann:pass@host/p?token=t#f, https://host/p",
    "https://a.example/p@q, https://a.example/p@q",
    "https://a.example:8443/in/user@partner.com, https://a.example:8443/in/user@partner.com",
    "https://a.example/in?x={y}&mail=a@b.de, https://a.example/in",
    "https://my_host/x?mail=a@b, https://my_host/x",
    "https://[::1]:8080/x?mail=a@b, https://[::1]:8080/x",
    "https://ann:4711/ss@a.example/x, ***",
    "https://ann:/ss@a.example/x, ***",
    "https://ann:long-pass?word@a.example/x, ***",
    "ann:pass@host/p, ***",
    "not a url?x, not a url"
  })
  void whatAProcessGetsHasNoLoginAndNoQuery(String url, String shown) {
    assertThat(new WebhookUrl(url).withoutSecrets()).isEqualTo(shown);
  }
}
