package io.github.camundabolna.benchmarks.size;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Where a JVM finds classes. */
record ClassPath(List<Path> entries) {

  /** Makes the paths absolute, so that they can be compared. */
  ClassPath {
    entries = entries.stream().map(ClassPath::absolute).toList();
  }

  /** Returns that of this JVM. */
  static ClassPath ofThisJvm() {
    return parse(System.getProperty("java.class.path"));
  }

  static ClassPath parse(String text) {
    return new ClassPath(
        Arrays.stream(text.split(File.pathSeparator))
            .filter(entry -> !entry.isEmpty())
            .map(Path::of)
            .toList());
  }

  /**
   * Returns the same without an entry.
   *
   * @throws IllegalStateException if it isn't there, because a figure without it would be wrong
   */
  ClassPath without(Path entry) {
    if (!entries.contains(absolute(entry))) {
      throw new IllegalStateException("The class path doesn't have " + entry);
    }
    return new ClassPath(entries.stream().filter(other -> !other.equals(absolute(entry))).toList());
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** Returns the class path as {@code java} takes it. */
  @Override
  public String toString() {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
