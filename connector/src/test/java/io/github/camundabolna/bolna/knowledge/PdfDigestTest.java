package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.testing.StreamedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PdfDigestTest {

  private static final InputDocument DOCUMENT =
      new InputDocument(new StreamedDocument(InputStream.nullInputStream()), "document");

  @Test
  void digestDependsOnTheWholeContent() throws IOException {
    String head = "\n%PDF-1.7" + "x".repeat(100_000);

    assertThat(digest(head + "a").text()).matches("[0-9a-f]{64}");
    assertThat(digest(head + "a")).isEqualTo(digest(head + "a")).isNotEqualTo(digest(head + "b"));
  }

  @Test
  void markIsFoundInTheFirstKilobyteOnly() throws IOException {
    assertThat(digest(" ".repeat(1019) + "%PDF-")).isNotNull();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> digest(" ".repeat(1020) + "%PDF-"))
        .withMessage(
            "document must be a PDF file, but the document isn't one. Export it as PDF, or use a"
                + " URL");
  }

  @Test
  void copyThatIsGoneIsReadAgainLater() throws IOException {
    SpoolFile gone = SpoolFile.copy(InputStream.nullInputStream(), 1);
    gone.close();

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> PdfDigest.read(DOCUMENT, gone))
        .withMessageStartingWith("The copy of document can't be read: ")
        .returns(Kind.SAFE_TO_RETRY, ApiException::kind);
  }

  private static PdfDigest digest(String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    try (SpoolFile file = SpoolFile.copy(new ByteArrayInputStream(bytes), bytes.length)) {
      return PdfDigest.read(DOCUMENT, file);
    }
  }
}
