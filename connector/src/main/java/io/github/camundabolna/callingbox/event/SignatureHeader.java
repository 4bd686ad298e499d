package io.github.camundabolna.callingbox.event;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The header {@code CallingBox-Signature}: {@code t=<seconds>,v1=<hex>}, with several {@code v1}
 * during a rotation.
 *
 * @param time as CallingBox wrote it, because the signature covers that text
 * @param signatures each of 32 bytes, at least one
 */
record SignatureHeader(String time, List<byte[]> signatures) {

  /** Enough for about 30 signatures; CallingBox sends one or two. */
  private static final int MAX_LENGTH = 2_048;

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  /** In lowercase, as CallingBox documents it. */
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  /** Reads a line; empty if it has no signature, or not exactly one time. Ignores other parts. */
  static Optional<SignatureHeader> read(String line) {
    if (line.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    List<String> times = values(line, "t=");
    List<byte[]> signatures =
        values(line, "v1=").stream()
            .filter(text -> SHA_256.matcher(text).matches())
            .map(text -> HexFormat.of().parseHex(text))
            .toList();
    boolean complete =
        times.size() == 1 && SECONDS.matcher(times.get(0)).matches() && !signatures.isEmpty();
    return complete ? Optional.of(new SignatureHeader(times.get(0), signatures)) : Optional.empty();
  }

  private static List<String> values(String line, String key) {
    return Arrays.stream(line.split(",", -1))
        .map(String::strip)
        .filter(part -> part.startsWith(key))
        .map(part -> part.substring(key.length()))
        .toList();
  }

  /** Returns the time of the signature in seconds since 1970. */
  long seconds() {
    return Long.parseLong(time);
  }
}
