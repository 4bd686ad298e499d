package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.contact.ContactFilter.Filtered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Which contacts of a list a batch has. The file name of the batch says it, because a later attempt
 * may have other inputs, and Bolna doesn't return the contacts.
 *
 * @param start for which the calling window was checked; empty if the window moved the start
 * @param checksum of the contacts
 */
record KeptContacts(Optional<Instant> start, String checksum) {

  private static final Pattern IN_FILE_NAME =
      Pattern.compile(".+-(\\d{8})-([0-9a-f]{8})-[0-9a-f]{8}-[^-]+\\.csv$");

  /** Stands in the name for no start, because the name itself may end in a date. */
  private static final long NO_START = 0;

  static KeptContacts of(Optional<Instant> start, Filtered contacts) {
    CRC32 sum = new CRC32();
    sum.update(contacts.csv());
    return new KeptContacts(start, "%08x".formatted(sum.getValue()));
  }

  /** Reads a file name; empty if no calling window was checked. */
  static Optional<KeptContacts> in(String fileName) {
    return IN_FILE_NAME
        .matcher(fileName)
        .results()
        .findFirst()
        .map(found -> new KeptContacts(start(Long.parseLong(found.group(1))), found.group(2)));
  }

  /** Returns the start of a file name, which a digest and a key follow. */
  String after(String name) {
    long minutes =
        start.map(time -> Duration.between(Instant.EPOCH, time).toMinutes()).orElse(NO_START);
    return "%s-%08d-%s".formatted(name, minutes, checksum);
  }

  private static Optional<Instant> start(long minutes) {
    return minutes == NO_START
        ? Optional.empty()
        : Optional.of(Instant.EPOCH.plus(Duration.ofMinutes(minutes)));
  }
}
