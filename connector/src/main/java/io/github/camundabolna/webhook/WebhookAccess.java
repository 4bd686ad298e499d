package io.github.camundabolna.webhook;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.input.Quoted;
import java.util.Arrays;
import java.util.List;

/**
 * The access settings of a receiver's panel. {@link #toString()} hides the secret.
 *
 * @param vendor that sends the events
 * @param allowedAddresses separated by commas; null or empty for any
 * @param trustedProxies a digit; null or blank for none
 */
public record WebhookAccess(
    Vendor vendor, String secret, String allowedAddresses, String trustedProxies) {

  List<String> addresses() {
    return allowedAddresses == null
        ? List.of()
        : Arrays.stream(allowedAddresses.split("[,\\s]+")).filter(text -> !text.isEmpty()).toList();
  }

  int proxies() {
    return trustedProxies == null || trustedProxies.isBlank()
        ? 0
        : Integer.parseInt(trustedProxies);
  }

  /**
   * Checks the fields. Messages never show the secret.
   *
   * @throws ConnectorInputException if the secret is weak, or addresses are invalid or not visible
   */
  public void validate() {
    validateSecret("the webhook secret", secret, vendor);
    if (!addresses().isEmpty() && proxies() == 0) {
      refuse(
          "\"Allowed addresses\" requires \"Trusted proxies\", because a runtime doesn't see who"
              + " sends a request");
    }
    addresses().stream()
        .filter(address -> IpAddress.read(address).isEmpty())
        .findFirst()
        .ifPresent(
            wrong ->
                refuse(
                    "\"Allowed addresses\" must contain IP addresses like 203.0.113.7, but one"
                        + " was "
                        + Quoted.of(wrong)));
  }

  /**
   * Checks a secret. The message doesn't show it.
   *
   * @param name of the field
   * @throws ConnectorInputException if it's weak, or can't be right
   */
  public static void validateSecret(String name, String secret, Vendor vendor) {
    SecretStrength.problem(name, secret, vendor).ifPresent(WebhookAccess::refuse);
  }

  /**
   * Rejects an address list if the web server rewrites the header with the addresses, because
   * forgers would be accepted and the vendor rejected.
   *
   * @throws ConnectorInputException if the header doesn't arrive as the proxies wrote it
   */
  public void validateForwarding(ForwardedHeaders forwarded) {
    if (!addresses().isEmpty()) {
      forwarded
          .evaluatedBecauseOf()
          .ifPresent(
              cause ->
                  refuse(
                      ("\"Allowed addresses\" requires the environment variable %s=NONE: because of"
                           + " %s, the runtime's web server rewrites X-Forwarded-For and hides the"
                           + " sender")
                          .formatted(ForwardedHeaders.SETTING, cause)));
    }
  }

  private static void refuse(String sentence) {
    throw new ConnectorInputException(sentence);
  }

  @Override
  public String toString() {
    return "WebhookAccess[secret=***, addresses=" + addresses() + ", proxies=" + proxies() + "]";
  }
}
