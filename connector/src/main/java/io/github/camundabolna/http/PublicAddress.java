package io.github.camundabolna.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Tells addresses that anyone can reach from those within a network. */
final class PublicAddress {

  private static final int IPV4_BYTES = 4;

  private PublicAddress() {}

  /** Returns whether an address is assigned for public use. */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return bytes.length == IPV4_BYTES ? isPublicV4(bytes) : isPublicV6(bytes);
  }

  /** Excludes 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (tests), and 240/4. */
  private static boolean isPublicV4(byte[] bytes) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocols = first == 192 && second == 0 && bytes[2] == 0;
    boolean tests = first == 198 && (second == 18 || second == 19);
    return first != 0 && first < 240 && !carrier && !protocols && !tests;
  }

  /** Allows 2000::/3 without tunnels, and 64:ff9b::/96, which stands for an IPv4 address. */
  private static boolean isPublicV6(byte[] bytes) {
    boolean global = (bytes[0] & 0xe0) == 0x20;
    boolean teredo = startsWith(bytes, 0x20, 0x01, 0, 0);
    boolean sixToFour = startsWith(bytes, 0x20, 0x02);
    if (global) {
      return !teredo && !sixToFour;
    }
    return startsWith(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)
        && isPublic(v4(Arrays.copyOfRange(bytes, 12, 16)));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static InetAddress v4(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an address", e);
    }
  }
}
