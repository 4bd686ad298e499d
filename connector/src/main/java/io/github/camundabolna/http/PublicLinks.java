package io.github.camundabolna.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Dns;

/**
 * Allows https links to public addresses, and links to the vendor itself. A link comes from
 * outside, and must not reach what only this runtime can reach. Behind a proxy, names are resolved
 * by the proxy, which then decides.
 *
 * @param vendor the configured base URL, which may be a gateway in the company's own network
 */
record PublicLinks(URI vendor) implements LinkPolicy {

  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[?[0-9a-fA-F:.%]*:.*");

  @Override
  public void check(URI link) throws ForbiddenLinkException {
    if (isVendor(link)) {
      return;
    }
    String host = Optional.ofNullable(link.getHost()).orElse("");
    if (!"https".equalsIgnoreCase(link.getScheme()) || host.isEmpty()) {
      throw new ForbiddenLinkException("the link doesn't start with https:// and a host");
    }
    if (LITERAL.matcher(host).matches()) {
      requirePublic(host, addresses(host));
    }
  }

  @Override
  public List<InetAddress> resolve(URI link) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(link.getHost());
    if (!isVendor(link)) {
      requirePublic(link.getHost(), addresses);
    }
    return addresses;
  }

  private boolean isVendor(URI link) {
    return vendor.getScheme().equalsIgnoreCase(link.getScheme())
        && vendor.getHost().equalsIgnoreCase(link.getHost())
        && port(vendor) == port(link);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  private static List<InetAddress> addresses(String literal) throws ForbiddenLinkException {
    try {
      return List.of(InetAddress.getAllByName(literal));
    } catch (UnknownHostException e) {
      throw new ForbiddenLinkException("the link has no valid host");
    }
  }

  private static void requirePublic(String host, List<InetAddress> addresses)
      throws ForbiddenLinkException {
    if (!addresses.stream().allMatch(PublicAddress::isPublic)) {
      throw new ForbiddenLinkException(
          "the link leads to " + host + ", which isn't a public address");
    }
  }
}
