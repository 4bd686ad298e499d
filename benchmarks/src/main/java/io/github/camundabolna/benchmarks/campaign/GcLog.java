package io.github.camundabolna.benchmarks.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The log of a JVM's garbage collections: how much heap was still in use afterward. What was in use
 * before says only how rarely the JVM collects.
 */
record GcLog(Path file) {

  /** Such as {@code Pause Young (Normal) 123M->45M(128M)}; other pauses collect nothing. */
  private static final Pattern COLLECTION =
      Pattern.compile("Pause (?:Young|Full) .*\\d+M->(\\d+)M\\(\\d+M\\)");

  /** Returns the JVM option that writes a new log. */
  String option() {
    return "-Xlog:gc:file=" + file + ":uptime:filecount=0";
  }

  /** Returns how many lines the log has. */
  int lines() {
    return read().size();
  }

  /**
   * Returns the most megabytes in use after a collection; empty if there was none.
   *
   * @param from how many lines to skip
   */
  OptionalInt mostMegabytesAfter(int from) {
    return read().stream()
        .skip(from)
        .flatMap(line -> COLLECTION.matcher(line).results())
        .mapToInt(match -> Integer.parseInt(match.group(1)))
        .max();
  }

  private List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
