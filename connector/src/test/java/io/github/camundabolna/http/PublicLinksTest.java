package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicLinksTest {

  private static final PublicLinks GATEWAY = new PublicLinks(URI.create("http://localhost:8091"));
  private static final PublicLinks BOLNA = new PublicLinks(URI.create("https://api.bolna.ai"));

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8091/x", "HTTP://LOCALHOST:8091/x?y=z"})
  void configuredAddressIsAllowedWhereverItIs(String link) throws UnknownHostException {
    assertThatCode(() -> GATEWAY.check(URI.create(link))).doesNotThrowAnyException();
    assertThat(GATEWAY.resolve(URI.create(link))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost/x", "https://localhost:8091/x"})
  void otherServerOfTheSameMachineIsNot(String link) {
    assertThatThrownBy(() -> GATEWAY.resolve(URI.create(link)))
        .isInstanceOf(ForbiddenLinkException.class)
        .hasMessage("the link leads to localhost, which isn't a public address");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8092/x",
        "http://bucket.s3.amazonaws.com/x",
        "ftp://bucket.s3.amazonaws.com/x",
        "https:/x",
        "x"
      })
  void anythingButHttpsIsRefused(String link) {
    assertThatThrownBy(() -> GATEWAY.check(URI.create(link)))
        .isInstanceOf(ForbiddenLinkException.class);
  }

  @Test
  void addressInALinkIsCheckedBeforeAnythingIsSent() {
    assertThatCode(() -> BOLNA.check(URI.create("https://8.8.8.8/x"))).doesNotThrowAnyException();
    assertThatCode(() -> BOLNA.check(URI.create("https://[2600:1f18::1]/x")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> BOLNA.check(URI.create("https://192.168.0.7/x")))
        .hasMessage("the link leads to 192.168.0.7, which isn't a public address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://api.bolna.ai/x", "https://bolna.s3.ap-south-1.amazonaws.com/x"})
  void hostNameIsLeftToItsAddress(String link) {
    assertThatCode(() -> BOLNA.check(URI.create(link))).doesNotThrowAnyException();
  }
}
