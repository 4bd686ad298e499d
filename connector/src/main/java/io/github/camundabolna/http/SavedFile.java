package io.github.camundabolna.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A downloaded file, which is deleted on close.
 *
 * @param size in bytes
 * @param contentType as its server declared it
 */
public record SavedFile(Path path, long size, Optional<String> contentType)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SavedFile.class);

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
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("A downloaded file could not be deleted: {}", path, e);
    }
  }
}
