package io.github.camundabolna.bolna.account;

import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.input.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document in a temporary file, which is deleted on close. So a job holds little of it in memory,
 * and one that is too large is found before anything is sent.
 */
record EvidenceFile(Path path) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFile.class);

  /** Bolna documents no limit; screenshots and letters are far smaller. */
  private static final int MAX_MEGABYTES = 20;

  private static final int BUFFER = 16 * 1024;

  /**
   * Copies a document.
   *
   * @throws InvalidInputException if it's empty or too large
   * @throws ApiException if it can't be read
   */
  static EvidenceFile copy(InputDocument document) {
    try (InputStream content = document.open()) {
      EvidenceFile file = new EvidenceFile(Files.createTempFile("bolna-evidence", ".tmp"));
      try {
        file.fill(content, document.field());
        return file;
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw ApiException.notDone(
          document.field() + " can't be read: " + FailureText.of(e) + ". Nothing was sent");
    }
  }

  private void fill(InputStream content, String field) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(path)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > MAX_MEGABYTES * 1_000_000L) {
          throw new InvalidInputException(
              "%s must not be larger than %d MB".formatted(field, MAX_MEGABYTES));
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw new InvalidInputException(field + " must not be empty");
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("A temporary copy of a document could not be deleted: {}", path, e);
    }
  }
}
