package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PDF document in a temporary file, which is deleted on close. So a job holds some kilobytes of
 * it in memory, and a document that Bolna wouldn't accept is found before anything is sent.
 *
 * @param digest of the content, in hexadecimal digits
 */
record PdfSpoolFile(Path path, String digest) implements AutoCloseable {

  /** Bolna's limit is "20 MB"; whatever lies between the two meanings, Bolna decides. */
  static final long MAX_BYTES = 20L * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PdfSpoolFile.class);

  /** Readers accept the mark anywhere in the first kilobyte. */
  private static final int HEAD = 1024;

  private static final String MARK = "%PDF-";

  private static final int BUFFER = 16 * 1024;

  /**
   * Copies a document.
   *
   * @throws InvalidInputException if it's no PDF document, or too large
   * @throws ApiException if it can't be read
   */
  static PdfSpoolFile copy(InputDocument document) {
    try (InputStream content = document.open()) {
      byte[] head = content.readNBytes(HEAD);
      if (!new String(head, StandardCharsets.ISO_8859_1).contains(MARK)) {
        throw noPdf(document, head.length == 0);
      }
      return copy(document, head, content);
    } catch (IOException e) {
      throw ApiException.notDone(
          "%s can't be read or copied to a temporary file: %s. Nothing was sent"
              .formatted(document.field(), FailureText.of(e)));
    }
  }

  private static InvalidInputException noPdf(InputDocument document, boolean empty) {
    String found = empty ? "is empty" : "isn't one";
    return new InvalidInputException(
        "%s must be a PDF file, but %s %s. Export it as PDF, or use a URL"
            .formatted(
                document.field(),
                document.fileName().map(Quoted::of).orElse("the document"),
                found));
  }

  private static PdfSpoolFile copy(InputDocument document, byte[] head, InputStream rest)
      throws IOException {
    Path file = Files.createTempFile("bolna-knowledge-base", ".pdf");
    MessageDigest sha = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
      out.write(head);
      copyRest(document, rest, out);
    } catch (IOException | RuntimeException e) {
      delete(file);
      throw e;
    }
    return new PdfSpoolFile(file, HexFormat.of().formatHex(sha.digest()));
  }

  private static void copyRest(InputDocument document, InputStream rest, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = HEAD;
    for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
      size += read;
      if (size > MAX_BYTES) {
        throw new InvalidInputException(
            "%s must not be larger than 20 MB, the limit of Bolna. Split the document"
                .formatted(document.field()));
      }
      out.write(buffer, 0, read);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  @Override
  public void close() {
    delete(path);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A temporary copy of a document could not be deleted: {}", file, e);
    }
  }
}
