package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.testing.TestJson;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputNamesTest {

  private final InputNames names =
      InputNames.of(
          new Vendor(
              "Other",
              "OTHER",
              URI.create("https://a.example"),
              10,
              Duration.ZERO,
              Map.of(),
              (purpose, request) -> null));

  @Test
  void eachPartOfATargetBeginsWithThePrefixOfTheVendor() {
    assertThat(names.target("operation.type")).isEqualTo("otherInput_operation.otherInput_type");
    assertThat(names.field("otherInput_agentId")).isEqualTo("agentId");
    assertThat(names.field("agentId")).isEqualTo("agentId");
  }

  @Test
  void theKeyOfACredentialHasNoPrefix() {
    assertThat(names.apiKey(TestJson.of("{'otherInput_authentication': {'apiKey': ' a '}}")))
        .isEqualTo("a");
    assertThat(names.apiKey(TestJson.of("{'bolnaInput_authentication': {'apiKey': 'a'}}")))
        .isEmpty();
  }

  @Test
  void annotationsHaveTheNamesOfBolna() {
    InputNames bolna = InputNames.of(Bolna.VENDOR);

    assertThat(BolnaInputNames.OPERATION).isEqualTo(bolna.target("operation"));
    assertThat(BolnaInputNames.AUTHENTICATION).isEqualTo(bolna.target("authentication"));
    assertThat(BolnaInputNames.ENTERED_AT).isEqualTo(bolna.target("enteredAt"));
    assertThat(BolnaInputNames.TYPE).isEqualTo(bolna.target("type"));
    assertThat(new BolnaInputNames().translate("agentId")).isEqualTo(bolna.target("agentId"));
  }
}
