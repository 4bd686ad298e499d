package io.github.camundabolna.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Checks the URL that receives the API key: https, or this machine. It never resolves names,
 * because a name that means this machine today can mean another one tomorrow.
 */
final class BaseUrl {

  private static final Pattern PATH = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*");
  private static final Pattern LOOPBACK_V4 =
      Pattern.compile("127(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}");
  private static final Pattern V6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");

  private BaseUrl() {}

  static String setting(Vendor vendor) {
    return vendor.prefixed("BASE_URL");
  }

  /**
   * Reads the setting.
   *
   * @return the URL without a trailing slash
   * @throws InvalidSettings if the API key must not be sent there
   */
  static URI read(Vendor vendor, String text) {
    try {
      URI address = new URI(text.strip().replaceAll("/+$", ""));
      if (isComplete(address) && isSafe(address)) {
        return address;
      }
    } catch (URISyntaxException e) {
      throw refused(vendor, text);
    }
    throw refused(vendor, text);
  }

  private static boolean isComplete(URI address) {
    return address.getHost() != null
        && address.getPort() != 0
        && address.getPort() <= 65_535
        && address.getRawUserInfo() == null
        && address.getRawQuery() == null
        && address.getRawFragment() == null
        && PATH.matcher(address.getRawPath()).matches();
  }

  private static boolean isSafe(URI address) {
    return "https".equalsIgnoreCase(address.getScheme())
        || "http".equalsIgnoreCase(address.getScheme()) && isThisMachine(address.getHost());
  }

  private static boolean isThisMachine(String host) {
    return host.equalsIgnoreCase("localhost")
        || LOOPBACK_V4.matcher(host).matches()
        || V6.matcher(host).matches() && isLoopbackV6(host);
  }

  private static boolean isLoopbackV6(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static InvalidSettings refused(Vendor vendor, String text) {
    String shown = text.replaceAll("//.*@", "//***@").replaceAll("\\p{Cc}", "?");
    return new InvalidSettings(
        ("%s must be a URL like %s, without user, query, and fragment (http only for this machine),"
                + " but was \"%s\"")
            .formatted(setting(vendor), vendor.apiUrl(), shown));
  }
}
