package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The digest of a PDF file, which tells it from another one.
 *
 * @param text hexadecimal digits
 */
record PdfDigest(String text) {

  /** Readers accept the mark anywhere in the first kilobyte. */
  private static final int HEAD = 1024;

  private static final String MARK = "%PDF-";

  /**
   * Reads a copy of a document.
   *
   * @throws InvalidInputException if it's no PDF document
   * @throws ApiException if the copy can't be read
   */
  static PdfDigest read(InputDocument document, SpoolFile file) {
    try {
      if (!new String(file.start(HEAD), StandardCharsets.ISO_8859_1).contains(MARK)) {
        throw new InvalidInputException(
            "%s must be a PDF file, but %s isn't one. Export it as PDF, or use a URL"
                .formatted(
                    document.field(), document.fileName().map(Quoted::of).orElse("the document")));
      }
      return new PdfDigest(HexFormat.of().formatHex(sha256(file)));
    } catch (IOException e) {
      throw ApiException.notDone(
          "The copy of %s can't be read: %s. Nothing was sent"
              .formatted(document.field(), FailureText.of(e)));
    }
  }

  private static byte[] sha256(SpoolFile file) throws IOException {
    try (InputStream content = file.open()) {
      MessageDigest sha = Sha256.start();
      new DigestInputStream(content, sha).transferTo(OutputStream.nullOutputStream());
      return sha.digest();
    }
  }
}
