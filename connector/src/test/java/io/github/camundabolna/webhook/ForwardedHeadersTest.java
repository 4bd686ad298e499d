package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the web server rewrites X-Forwarded-For, a list of addresses would let in a forger. */
class ForwardedHeadersTest extends ReceiverFixture {

  private static final TestWebhookRequest BUSY =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}");

  /** What is left of "13.203.39.153, 198.51.100.66" when the web server has taken one off. */
  private static final TestWebhookRequest FORGED = BUSY.header("X-Forwarded-For", "13.203.39.153");

  static Stream<Arguments> platforms() {
    return Stream.of(
        Arguments.of(
            "Kubernetes",
            Map.of("KUBERNETES_SERVICE_HOST", "10.0.0.1", "KUBERNETES_SERVICE_PORT", "443")),
        Arguments.of("Kubernetes", Map.of("DB_SERVICE_HOST", "10.0.0.2", "DB_SERVICE_PORT", "1")),
        Arguments.of("Cloud Foundry", Map.of("VCAP_APPLICATION", "{}")),
        Arguments.of("Cloud Foundry", Map.of("VCAP_SERVICES", "{}")),
        Arguments.of("Heroku", Map.of("DYNO", "web.1")),
        Arguments.of("SAP Cloud Platform", Map.of("HC_LANDSCAPE", "eu")),
        Arguments.of("Nomad", Map.of("NOMAD_ALLOC_ID", "1")),
        Arguments.of(
            "Azure App Service",
            Map.of(
                "WEBSITE_SITE_NAME", "a",
                "WEBSITE_INSTANCE_ID", "b",
                "WEBSITE_RESOURCE_GROUP", "c",
                "WEBSITE_SKU", "d")),
        Arguments.of("NATIVE", Map.of("SERVER_FORWARDHEADERSSTRATEGY", "NATIVE")),
        Arguments.of("framework", Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "framework")),
        Arguments.of("native", Map.of("server.forward-headers-strategy", "native")),
        Arguments.of("CLOUDPLATFORM", Map.of("SPRING_MAIN_CLOUDPLATFORM", "kubernetes")),
        Arguments.of(
            "REMOTEIPHEADER",
            Map.of(
                "SERVER_TOMCAT_REMOTEIP_REMOTEIPHEADER",
                "x-forwarded-for",
                "SERVER_FORWARDHEADERSSTRATEGY",
                "NONE")));
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void listOfAddressesShutsTheReceiverAndTheHealthNamesTheSetting(
      String cause, Map<String, String> environment) {
    settings.putAll(environment);
    TestReceiverContext context =
        activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(FORGED)).isEqualTo(401);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.DOWN);
    assertThat(lastHealth(context).getError().message())
        .contains("SERVER_FORWARDHEADERSSTRATEGY=NONE", cause);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void receiverWithoutAListOfAddressesIsOpen(String cause, Map<String, String> environment) {
    settings.putAll(environment);
    activate();

    assertThat(status(BUSY)).as(cause).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "SERVER_FORWARDHEADERSSTRATEGY, NONE",
    "SERVER_FORWARD_HEADERS_STRATEGY, none",
    "server.forward-headers-strategy, None"
  })
  void settingThatKeepsTheHeaderOpensIt(String name, String value) {
    settings.put("KUBERNETES_SERVICE_HOST", "10.0.0.1");
    settings.put("KUBERNETES_SERVICE_PORT", "443");
    settings.put(name, value);
    activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(FORGED)).isZero();
    assertThat(status(BUSY.header("X-Forwarded-For", "13.203.39.153, 198.51.100.66")))
        .isEqualTo(401);
  }

  @Test
  void hostWithoutItsPortIsNoPlatform() {
    settings.put("DB_SERVICE_HOST", "10.0.0.2");
    settings.put("WEBSITE_SITE_NAME", "a");
    settings.put("SERVER_TOMCAT_REMOTEIP_REMOTEIPHEADER", "");
    activate("allowedAddresses", "13.203.39.153", "trustedProxies", "1");

    assertThat(status(FORGED)).isZero();
  }

  @Test
  void settingInAFileOfTheRuntimeIsSeen() {
    Map<String, String> file = Map.of("server.forward-headers-strategy", "native");

    assertThat(ForwardedHeaders.merged(Map.of(), file::get).evaluatedBecauseOf())
        .contains("SERVER_FORWARDHEADERSSTRATEGY=native");
    assertThat(ForwardedHeaders.merged(Map.of(), name -> null).evaluatedBecauseOf()).isEmpty();
  }
}
