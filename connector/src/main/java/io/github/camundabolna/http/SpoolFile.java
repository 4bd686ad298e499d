package io.github.camundabolna.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content of unknown size in a temporary file, which is deleted on close. So a job holds little of
 * it in memory.
 *
 * @param size in bytes
 */
public record SpoolFile(Path path, long size) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);

  private static final int BUFFER = 1 << 16;

  /**
   * Copies a stream. Its caller closes the file; after an exception, there is none.
   *
   * @throws FileTooLargeException if it has more bytes; it's then read no further
   * @throws IOException if it can't be read or written
   */
  public static SpoolFile copy(InputStream content, long maxBytes) throws IOException {
    return copy(content, maxBytes, Files.createTempFile("camunda-", ".tmp"));
  }

  /** Deletes the file after an error, too: no one else knows of it. */
  static SpoolFile copy(InputStream content, long maxBytes, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path)) {
      return new SpoolFile(path, transfer(content, maxBytes, out));
    } catch (Throwable e) {
      delete(path);
      throw e;
    }
  }

  private static long transfer(InputStream content, long maxBytes, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      size += read;
      if (size > maxBytes) {
        throw new FileTooLargeException(maxBytes);
      }
      out.write(buffer, 0, read);
    }
    return size;
  }

  /** Opens the content. */
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** Returns the first bytes, or all if there are fewer. */
  public byte[] start(int bytes) throws IOException {
    try (InputStream content = open()) {
      return content.readNBytes(bytes);
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("A temporary file could not be deleted: {}", path, e);
    }
  }
}
