package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which values the panel refuses before anything is deployed. */
class TemplatesInputPatternTest {

  @ParameterizedTest
  @CsvSource({
    "https://camunda.example.com/inbound/bolna, true",
    "https://host:8443/a?secret={{secrets.BOLNA_WEBHOOK_SECRET}}, true",
    "{{secrets.BOLNA_WEBHOOK_URL}}, true",
    "http://localhost:8085/inbound/bolna, true",
    "http://127.0.0.1/x, true",
    "http://[::1]:8080/x, true",
    "http://host.example/x, false",
    "http://localhost.example/x, false",
    "https://ann:word@host/x, false",
    "https://host/a b, false",
    "https:///x, false",
    "host.example/x, false"
  })
  void panelRefusesTheWebhooksThatTheConnectorRefuses(String url, boolean accepted) {
    JsonNode field =
        TemplatesTest.properties("bolna-agent.json")
            .filter(property -> property.path("id").asText().equals("operation.webhookUrl"))
            .findFirst()
            .orElseThrow();
    Pattern pattern = Pattern.compile(field.at("/constraints/pattern/value").asText());

    assertThat(pattern.matcher(url).find()).isEqualTo(accepted);
  }

  /** One that the runtime can't parse takes the process away. Inputs are the connector's own. */
  @ParameterizedTest
  @CsvSource({
    "PT24H, true",
    "P1D, true",
    "PT1H30M, true",
    "P1DT2H, true",
    "PT0.5S, true",
    "PT, false",
    "PTX, false",
    "PT24, false",
    "1 day, false",
    "=ttl, false",
    "P, false"
  })
  void everyDurationIsOneThatTheRuntimeParses(String text, boolean accepted) {
    List<JsonNode> durations =
        TemplatesTest.properties("")
            .filter(
                property ->
                    property.at("/constraints/pattern/message").asText().contains("duration"))
            .filter(property -> !property.at("/binding/type").asText().equals("zeebe:input"))
            .toList();
    assertThat(durations).extracting(field -> field.path("label").asText()).contains("Message TTL");
    assertThat(durations)
        .allSatisfy(
            field -> {
              assertThat(field.path("feel").isMissingNode()).isTrue();
              assertThat(matches(field, text)).isEqualTo(accepted);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "{{secrets.BOLNA_API_KEY}}, true",
    "{{ secrets.BOLNA_API_KEY }}, true",
    "0123456789abcdef-0123456789abcdef, true",
    "JBSWY3DPEHPK3PXPJBSW, true",
    "{{secret.BOLNA_API_KEY}}, false",
    "BOLNA_API_KEY, false",
    "{{SECRETS.BOLNA_API_KEY}}, false",
    "{{secrets.BOLNA_API_KEY}, false",
    "{{secrets.}}, false",
    "=secrets, false"
  })
  void nameOfASecretHasItsForm(String value, boolean accepted) {
    List<JsonNode> secrets =
        TemplatesTest.properties("")
            .filter(
                field ->
                    field
                        .path("label")
                        .asText()
                        .matches("(?:\\w+ )?API key|(?:Second w|W)ebhook secret"))
            .toList();
    assertThat(secrets).hasSizeGreaterThan(20);
    assertThat(secrets).allSatisfy(field -> assertThat(matches(field, value)).isEqualTo(accepted));
  }

  private static boolean matches(JsonNode field, String value) {
    return Pattern.compile(field.at("/constraints/pattern/value").asText()).matcher(value).find();
  }
}
