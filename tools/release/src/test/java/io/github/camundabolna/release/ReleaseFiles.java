package io.github.camundabolna.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files of the release that this build made. */
final class ReleaseFiles {

  static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  static final Path FOLDER = Path.of("target", "release").toAbsolutePath();
  private static final String NAME = "connector-bolna-" + System.getProperty("release.version");

  private ReleaseFiles() {}

  static Path jar() {
    return FOLDER.resolve(NAME + ".jar");
  }

  static Path archive(String line) {
    return FOLDER.resolve(name("-templates-" + line + ".zip"));
  }

  /** Returns the name of a file that ends like this. */
  static String name(String end) {
    return NAME + end;
  }

  /** Unpacks the archive as a user does, and returns its one folder. */
  static Path unpack(String line, Path into) {
    try (var zip = new ZipInputStream(Files.newInputStream(archive(line)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return into.resolve(name("-templates-" + line));
  }

  /** Returns the content of each file below the folder, by its relative path. */
  static Map<String, String> contents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  file -> folder.relativize(file).toString().replace('\\', '/'),
                  ReleaseFiles::text,
                  (one, other) -> one,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
