package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and query of somebody who would like to be taken for somebody else. */
class WebhookAuthenticatorHeaderSpoofingTest extends ReceiverFixture {

  private static final String FORWARDED = "X-Forwarded-For";
  private static final TestWebhookRequest BUSY =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 13.203.39.153:567 | 0",
        "1 | 13.203.39.153:99999 | 401",
        "1 | 13.203.39.153: | 401",
        "1 | 13.203.39.153:1:2 | 401",
        "1 | 13.203.39.153:x | 401",
        "1 | 66.6.6.6:80, 13.203.39.153:80 | 0",
        "1 | 13.203.39.153:80, 66.6.6.6:80 | 401",
        "1 | ::ffff:13.203.39.153 | 0",
        "1 | [::ffff:13.203.39.153]:443 | 0",
        "1 | 2001:db8::1 | 0",
        "1 | 2001:DB8:0:0::1 | 0",
        "1 | [2001:db8::1] | 0",
        "1 | [2001:db8::1]:443 | 0",
        "1 | [2001:db8::1]443 | 401",
        "1 | [2001:db8::1 | 401",
        "1 | 2001:db8::1]:443 | 401",
        "1 | 2001:db8::2 | 401",
        "1 | 2001:db8::1%eth0 | 401",
        "1 | 13.203.39.153, | 401",
        "1 | '13.203.39.153, ' | 401",
        "1 | ,13.203.39.153 | 0",
        "2 | 13.203.39.153,,10.0.0.1 | 401",
        "1 | unknown | 401",
        "1 | localhost | 401",
        "1 | 013.203.39.153 | 401",
        "1 | 0xd.203.39.153 | 401",
        "1 | 231417753 | 401",
        "1 | 13.203.39.153 13.203.39.153 | 401",
        "1 | 13.203.39.153;13.203.39.153 | 401",
        "1 | \"13.203.39.153\" | 401",
        "1 | 13.203.39\u0000.153 | 401",
        "1 | １３.203.39.153 | 401"
      })
  void anAddressIsReadWithAPortAndInAnyForm(String proxies, String forwarded, int status) {
    activate("allowedAddresses", "13.203.39.153, 2001:db8::1", "trustedProxies", proxies);

    assertThat(status(BUSY.header(FORWARDED, forwarded))).isEqualTo(status);
  }

  @Test
  void withoutADeclaredProxyTheHeaderMeansNothing() {
    activate();

    assertThat(status(BUSY.header(FORWARDED, "66.6.6.6"))).isZero();
    assertThat(status(BUSY.header(FORWARDED, "\r\nX-Bolna-Secret: x"))).isZero();
    assertThat(status(BUSY.headers(Map.of(FORWARDED, "13.203.39.153")))).isEqualTo(401);
  }

  @Test
  void addressesWithoutADeclaredProxyLetNobodyIn() {
    TestReceiverContext context =
        activate("allowedAddresses", "13.203.39.153", "trustedProxies", "0");

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(status(BUSY.header(FORWARDED, "13.203.39.153"))).isEqualTo(401);
  }

  /** Which of two lines our own proxy wrote cannot be told. */
  @Test
  void theHeaderInTwoLinesIsRefused() {
    activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");
    TestWebhookRequest one = BUSY.header(FORWARDED, "13.203.39.153");

    assertThat(status(one)).isZero();
    assertThat(status(one.header("x-forwarded-for", "66.6.6.6"))).isEqualTo(401);
    assertThat(status(one.header("x-forwarded-for", "13.203.39.153"))).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP"})
  void otherHeadersThatNameAnAddressMeanNothing(String name) {
    activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(BUSY.header(name, "13.203.39.153"))).isEqualTo(401);
  }

  @Test
  void aLineBreakInAnAddressBreaksNoLineOfTheLog() {
    TestReceiverContext context =
        activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(BUSY.header(FORWARDED, "13.203.39.153\r\nX-Bolna-Secret: let me in")))
        .isEqualTo(401);
    assertThat(context.activities.toString()).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void ofSeveralSecretsInTheHeaderEachMustBeRight() {
    activate();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Bolna-Secret", TestReceiverContext.SECRET);
    headers.put("x-bolna-secret", "a guess");

    assertThat(status(BUSY.headers(headers))).isEqualTo(401);
    headers.put("x-bolna-secret", TestReceiverContext.SECRET);
    assertThat(status(BUSY.headers(headers))).isZero();
  }

  @Test
  void aWrongHeaderIsNotMadeGoodByTheQuery() {
    activate();
    Map<String, String> right = Map.of("secret", TestReceiverContext.SECRET);

    assertThat(status(BUSY.headers(Map.of("X-Bolna-Secret", "a guess")).params(right)))
        .isEqualTo(401);
    assertThat(status(BUSY.params(Map.of("secret", "a guess")))).isZero();
  }

  @Test
  void aSecretWithSomethingBesideItIsWrong() {
    activate();
    for (String given :
        new String[] {
          TestReceiverContext.SECRET + "," + TestReceiverContext.SECRET,
          TestReceiverContext.SECRET + "\r\n",
          "\0" + TestReceiverContext.SECRET,
          TestReceiverContext.SECRET.repeat(10_000),
          TestReceiverContext.SECRET.substring(1)
        }) {
      assertThat(status(BUSY.headers(Map.of("X-Bolna-Secret", given)))).isEqualTo(401);
    }
  }
}
