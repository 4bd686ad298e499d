package io.github.camundabolna.outcome;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Buffers rows for a document: a JSON list in a temporary file, which is created with the first row
 * and deleted on close. Disk failures surface when the file is read.
 */
final class RowSpoolFile implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RowSpoolFile.class);

  private final String name;
  private Optional<Path> path = Optional.empty();
  private Optional<OutputStream> rows = Optional.empty();
  private Optional<IOException> failure = Optional.empty();

  RowSpoolFile(String name) {
    this.name = name;
  }

  void add(byte[] row) {
    if (failure.isPresent()) {
      return;
    }
    try {
      boolean first = rows.isEmpty();
      if (first) {
        path = Optional.of(Files.createTempFile(name, ".json"));
        rows = Optional.of(new BufferedOutputStream(Files.newOutputStream(path.get())));
      }
      rows.get().write(first ? '[' : ',');
      rows.get().write(row);
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  boolean isEmpty() {
    return rows.isEmpty() && failure.isEmpty();
  }

  /** Returns the list; no rows can be added afterward. */
  InputStream read() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    OutputStream out = rows.orElseThrow();
    out.write(']');
    out.close();
    return Files.newInputStream(path.orElseThrow());
  }

  @Override
  public void close() {
    try {
      if (rows.isPresent()) {
        rows.get().close();
      }
    } catch (IOException e) {
      LOG.debug("A spool file could not be closed", e);
    }
    path.ifPresent(RowSpoolFile::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A spool file with call data could not be deleted: {}", file, e);
    }
  }
}
