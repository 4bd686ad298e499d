package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs each attempt with the time at which it is sent. */
public final class EventSigner {
  private static final Duration TOO_OLD = Duration.ofMinutes(6);
  private static final String ALGORITHM = "HmacSHA256";
  private final Clock clock;
  private final WebhookFaults faults;

  public EventSigner(Clock clock, WebhookFaults faults) {
    this.clock = clock;
    this.faults = faults;
  }

  /** Returns the value of the header, unless a fault spoils it. */
  public String sign(String secret, String callId, String body) {
    Instant now = clock.instant();
    Instant at = faults.occurs(Fault.SIGNATURE_OLD, callId) ? now.minus(TOO_OLD) : now;
    String key = faults.occurs(Fault.SIGNATURE_WRONG, callId) ? secret + "x" : secret;
    long seconds = at.getEpochSecond();
    return "t=%d,v1=%s".formatted(seconds, hmac(key, seconds + "." + body));
  }

  private static String hmac(String key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
