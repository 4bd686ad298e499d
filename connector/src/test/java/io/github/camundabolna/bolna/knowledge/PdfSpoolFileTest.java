package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.input.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PdfSpoolFileTest {

  private static final byte[] HEAD = "\n%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

  @Test
  void theCopyHasAllBytesAndIsDeletedInTheEnd() throws IOException {
    Path path;
    try (PdfSpoolFile file = PdfSpoolFile.copy(document(new LongStream(PdfSpoolFile.MAX_BYTES)))) {
      path = file.path();
      assertThat(Files.size(path)).isEqualTo(PdfSpoolFile.MAX_BYTES);
      try (InputStream content = Files.newInputStream(path)) {
        assertThat(content.readNBytes(HEAD.length)).isEqualTo(HEAD);
      }
      assertThat(file.digest()).matches("[0-9a-f]{64}");
    }
    assertThat(path).doesNotExist();
  }

  @Test
  void aFileIsReadNoFurtherThanItsLimit() {
    LongStream endless = new LongStream(Long.MAX_VALUE);

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> PdfSpoolFile.copy(document(endless)))
        .withMessage("file must not be larger than 20 MB, the limit of Bolna. Split the document");
    assertThat(endless.position).isLessThan(PdfSpoolFile.MAX_BYTES + 100_000);
  }

  @Test
  void aDocumentThatBreaksOffIsReadAgainLater() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> PdfSpoolFile.copy(document(broken)))
        .withMessage(
            "file can't be read or copied to a temporary file: IOException. Nothing was sent")
        .returns(Kind.SAFE_TO_RETRY, ApiException::kind);
  }

  private static InputDocument document(InputStream content) {
    return new InputDocument(new StreamedDocument(content), "file");
  }

  /** Repeats the letter x after the head of a PDF file. */
  private static final class LongStream extends InputStream {

    private final long length;
    private long position;

    LongStream(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      if (position == length) {
        return -1;
      }
      long index = position++;
      return index < HEAD.length ? HEAD[(int) index] : 'x';
    }
  }

  /** A document that can only be read as a stream. */
  private record StreamedDocument(InputStream content) implements Document {

    @Override
    public InputStream asInputStream() {
      return content;
    }

    @Override
    public DocumentMetadata metadata() {
      return null;
    }

    @Override
    public String asBase64() {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] asByteArray() {
      throw new UnsupportedOperationException();
    }

    @Override
    public DocumentReference reference() {
      return null;
    }

    @Override
    public String generateLink(DocumentLinkParameters parameters) {
      throw new UnsupportedOperationException();
    }
  }
}
