package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {

  private static final String BUSY = "{\"id\":\"x\",\"status\":\"busy\"}";
  private static final URI TARGET = URI.create("http://api.bolna.test");

  @AutoClose private final MockApiServer proxy = new MockApiServer();

  @Test
  void requestsGoThroughTheProxy() {
    proxy.enqueue(200, BUSY);

    client(TARGET, Map.of()).execution(MockApiServer.ID);

    assertThat(proxy.takeRequest().getRequestLine())
        .isEqualTo("GET http://api.bolna.test/executions/" + MockApiServer.ID + " HTTP/1.1");
  }

  @Test
  void userAndPasswordAreGivenWhenAskedFor() {
    proxy.enqueue(
        TestResponses.withHeader(407, "Proxy-Authenticate", "Basic realm=\"x\""),
        TestResponses.json(200, BUSY));

    client(TARGET, Map.of("USER", "asha", "PASSWORD", "p:w")).execution(MockApiServer.ID);

    assertThat(proxy.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
    RecordedRequest second = proxy.takeRequest();
    assertThat(second.getHeaders().get("Proxy-Authorization")).isEqualTo("Basic YXNoYTpwOnc=");
  }

  @Test
  void aWrongPasswordIsNotTriedAgain() {
    proxy.enqueue(
        TestResponses.withHeader(407, "Proxy-Authenticate", "Basic realm=\"x\""),
        TestResponses.withHeader(407, "Proxy-Authenticate", "Basic realm=\"x\""));

    ApiException failure =
        RequestSamples.failure(
            () ->
                client(TARGET, Map.of("USER", "asha", "PASSWORD", "wrong-password"))
                    .makeCall(RequestSamples.call()));

    assertThat(failure.httpStatus()).hasValue(407);
    assertThat(failure.getMessage()).doesNotContain("wrong-password");
    assertThat(proxy.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "example.com|LOCALHOST", "local*", "*host | x"})
  void hostsOnTheListAreReachedDirectly(String hosts) {
    try (MockApiServer bolna = new MockApiServer().enqueue(200, BUSY)) {
      client(bolna.uri(), Map.of("NON_PROXY_HOSTS", hosts)).execution(MockApiServer.ID);

      assertThat(bolna.requestCount()).isOne();
      assertThat(proxy.requestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolna.test", "api.bolna.test.example.com", "api?bolna.test", "|"})
  void aListOfOtherHostsChangesNothing(String hosts) {
    proxy.enqueue(200, BUSY);

    client(TARGET, Map.of("NON_PROXY_HOSTS", hosts)).execution(MockApiServer.ID);

    assertThat(proxy.requestCount()).isOne();
  }

  @Test
  void theSettingsForHttpsAreNotThoseForHttp() {
    try (MockApiServer bolna = new MockApiServer().enqueue(200, BUSY)) {
      HttpSettings settings =
          TestHttpSettings.usual(
              bolna.uri(), Map.of("CONNECTOR_HTTPS_PROXY_HOST", "proxy.invalid")::get);

      assertThat(bolna.client(settings).execution(MockApiServer.ID).id()).isEqualTo("x");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "0", "65536", "-1", "80 80"})
  void aPortThatIsNoneIsASentenceAndNothingIsSent(String port) {
    assertThatThrownBy(() -> client(TARGET, Map.of("PORT", port)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(
            "CONNECTOR_HTTP_PROXY_PORT must be a whole number from 1 to 65535, but was \"%s\""
                .formatted(port));
    assertThat(proxy.requestCount()).isZero();
  }

  @Test
  void theSchemeIsReadWhateverItsCase() {
    HttpSettings settings =
        TestHttpSettings.usual(
            URI.create("HTTPS://api.bolna.test"),
            Map.of(
                    "CONNECTOR_HTTPS_PROXY_HOST",
                    "localhost",
                    "CONNECTOR_HTTPS_PROXY_PORT",
                    String.valueOf(proxy.port()))
                ::get);
    proxy.enqueue(502, "{}");

    RequestSamples.failure(() -> proxy.client(settings).execution(MockApiServer.ID));

    assertThat(proxy.takeRequest().getRequestLine()).startsWith("CONNECT api.bolna.test:443");
  }

  @Test
  void aProxyThatIsDownMeansThatNothingWasSent() {
    proxy.close();

    ApiException failure =
        RequestSamples.failure(() -> client(TARGET, Map.of()).makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(ApiException.Kind.SAFE_TO_RETRY);
  }

  private BolnaClient client(URI target, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("CONNECTOR_HTTP_PROXY_HOST", "localhost");
    environment.put("CONNECTOR_HTTP_PROXY_PORT", String.valueOf(proxy.port()));
    more.forEach(
        (name, value) ->
            environment.put(
                (name.startsWith("NON") ? "CONNECTOR_HTTP_" : "CONNECTOR_HTTP_PROXY_") + name,
                value));
    return proxy.client(TestHttpSettings.usual(target, environment::get));
  }
}
