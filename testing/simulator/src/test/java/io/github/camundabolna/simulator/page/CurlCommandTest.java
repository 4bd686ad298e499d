package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.camundabolna.simulator.delivery.DeliveryLog;
import io.github.camundabolna.simulator.delivery.LoggedDelivery;
import io.github.camundabolna.simulator.delivery.LoggedDelivery.LoggedEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * Lets a shell read the commands, with a curl that prints its arguments. Windows may have no shell,
 * so that part is left out there; on CI, that's a failure.
 */
class CurlCommandTest {

  private static final String SECRET = "quiet-simulator-8091";
  private static final String VARIABLE = "BOLNA_WEBHOOK_SECRET";
  private static final String CURL =
      "curl() { for each in \"$@\"; do printf '%s\\0' \"$each\"; done; }\n";
  private static final String HARD =
      "{\"said\":\"It's $HOME `date` \\\\ \\\"quoted\\\" $(id) 100 % !! •\",\n\"next\":\"line\"}";

  @Test
  void shellPassesEverythingAsItWas() {
    CurlCommand command =
        command("http://localhost/hook;a", HARD, Map.of(), Map.of("X-Call", "it's \"c-1\""));

    assertThat(run(command))
        .containsExactly(
            "-i", "http://localhost/hook;a", "-H", "X-Call: it's \"c-1\"", "--data-raw", HARD);
    assertThat(command.explanation())
        .isEqualTo("Paste the command into a shell to send the same request.");
  }

  @Test
  void onlySecretIsTheVariableOfTheVendor() {
    Map<String, String> key = Map.of("Authorization", "Bearer " + SECRET);
    CurlCommand command = command("http://localhost/hook", "{}", key, key);

    assertThat(command.text()).doesNotContain(SECRET, "quie");
    assertThat(run(command)).contains("Authorization: Bearer " + SECRET);
    assertThat(command.explanation()).contains("Set BOLNA_WEBHOOK_SECRET in your shell");
  }

  @Test
  void severalSecretsHaveVariablesOfTheirOwn() {
    Map<String, String> key = Map.of("X-Api-Key", SECRET);
    CurlCommand command =
        command("http://localhost/hook?token=another-secret-8092&a=b", "{}", key, key);

    assertThat(command.text())
        .contains("'http://localhost/hook?token='\"$TOKEN\"'&a='\"$A\" ")
        .contains("'X-Api-Key: '\"$X_API_KEY\"");
    assertThat(command.explanation()).contains("Set TOKEN and A and X_API_KEY in your shell");
  }

  @Test
  void signatureIsMadeAgain() {
    if (shell("command -v openssl || true").isBlank()) {
      giveUp("openssl");
    }
    CurlCommand command =
        command(
            "http://localhost/hook",
            HARD,
            Map.of(),
            Map.of("CallingBox-Signature", "t=1800000000,v1=" + "0".repeat(64)));

    List<String> arguments = run(command);

    String header = arguments.get(3);
    assertThat(header).matches("CallingBox-Signature: t=\\d{10},v1=[0-9a-f]{64}");
    String time = header.replaceAll(".*t=(\\d+),.*", "$1");
    assertThat(header).endsWith(",v1=" + hmac(time + "." + HARD));
    assertThat(arguments).endsWith("--data-raw", HARD);
    assertThat(command.explanation())
        .contains("Set BOLNA_WEBHOOK_SECRET", "the command signs the body again");
  }

  private static CurlCommand command(
      String address, String body, Map<String, String> secret, Map<String, String> headers) {
    DeliveryLog log = new DeliveryLog(1, DeliveryLog.Listener.NONE);
    log.add(
        new LoggedDelivery(
            new LoggedEvent("d-1", "c-1", "completed", () -> body),
            URI.create(address),
            secret,
            () -> true,
            Instant.EPOCH));
    log.sent("d-1", List.copyOf(new LinkedHashMap<>(headers).entrySet()));
    return new CurlCommand(log.find("d-1").orElseThrow(), VARIABLE);
  }

  private static List<String> run(CurlCommand command) {
    String script = CURL + VARIABLE + "=" + SECRET + "\n" + command.text();
    return List.of(shell(script).split("\0"));
  }

  private static String shell(String script) {
    try {
      Process shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
      return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return giveUp("sh");
    }
  }

  private static String giveUp(String program) {
    if (System.getenv("CI") != null) {
      throw new AssertionError("this machine lacks " + program);
    }
    return abort("this machine lacks " + program);
  }

  private static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
