package io.github.camundabolna.callingbox.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.testing.Violations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingBoxAuthenticationTest {

  private static final String KEY = "sk_live_0123456789";

  @ParameterizedTest
  @ValueSource(strings = {"callingboxInput_apiKey", "apiKey"})
  void keyIsBoundByTheNameOfAnOutboundElementAndOfAnInboundOne(String name) throws Exception {
    CallingBoxAuthentication bound =
        new ObjectMapper()
            .readValue("{\"" + name + "\": \"" + KEY + "\"}", CallingBoxAuthentication.class);

    assertThat(bound.key().value()).isEqualTo(KEY);
    assertThat(Violations.of(bound)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void missingKeyIsNamed(String key) {
    assertThat(Violations.of(new CallingBoxAuthentication(key)))
        .contains("the API key is missing. Set it to {{secrets.CALLINGBOX_API_KEY}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk live", "sk_live\n", "sk_lïve"})
  void unreadableKeyIsNotShown(String key) {
    assertThat(Violations.of(new CallingBoxAuthentication(key)))
        .containsExactly(
            "the API key must contain only visible ASCII characters, without spaces and line"
                + " breaks");
  }

  @Test
  void keyIsNotShownWhereItIsLogged() {
    assertThat(new CallingBoxAuthentication(KEY))
        .hasToString("CallingBoxAuthentication[apiKey=***]");
  }
}
