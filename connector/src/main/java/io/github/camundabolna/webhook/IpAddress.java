package io.github.camundabolna.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An IP address in a normalized spelling. Rejects host names, so no name is ever resolved. */
public record IpAddress(String text) {

  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String V4 = BYTE + "(?:\\." + BYTE + "){3}";
  private static final String V6 = "[0-9a-fA-F:.]{0,45}:[0-9a-fA-F:.]{0,45}";
  private static final Pattern ADDRESS = Pattern.compile(V4 + "|" + V6);
  private static final Pattern WITH_PORT =
      Pattern.compile("(?:(" + V4 + ")|\\[(" + V6 + ")])(?::([0-9]{1,5}))?");

  /** Reads an address; IPv4 within IPv6 is IPv4. */
  public static Optional<IpAddress> read(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new IpAddress(InetAddress.getByName(text).getHostAddress()));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Reads an entry of {@code X-Forwarded-For}; some proxies append a port. */
  public static Optional<IpAddress> readForwarded(String entry) {
    Matcher parts = WITH_PORT.matcher(entry);
    if (!parts.matches()) {
      return read(entry);
    }
    return isPort(parts.group(3))
        ? read(parts.group(1) != null ? parts.group(1) : parts.group(2))
        : Optional.empty();
  }

  private static boolean isPort(String digits) {
    return digits == null || Integer.parseInt(digits) <= 65_535;
  }
}
