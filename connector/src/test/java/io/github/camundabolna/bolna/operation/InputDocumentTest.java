package io.github.camundabolna.bolna.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.camunda.connector.api.document.Document;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.testing.StreamedDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputDocumentTest {

  @Test
  void onlyDocumentIsFoundAmongNulls() {
    Document document = document(new byte[1]).document();

    assertThat(InputDocument.only(Arrays.asList(null, document), "file", "a file"))
        .isEqualTo(new InputDocument(document, "file"));
  }

  @Test
  void missingDocumentIsNamedWithTheField() {
    for (List<Document> none :
        Arrays.asList(null, List.<Document>of(), Arrays.asList((Document) null))) {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> InputDocument.only(none, "file", "a file"))
          .withMessage("file is missing. Provide a file");
    }
  }

  @Test
  void copyHasTheContentUntilItIsClosed() throws IOException {
    SpoolFile file = document(new byte[] {1, 2}).spool();

    try (file) {
      assertThat(file.start(9)).containsExactly(1, 2);
    }
    assertThat(file.path()).doesNotExist();
  }

  @Test
  void documentThatBreaksOffIsReadAgainLater() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(new InputDocument(new StreamedDocument(broken), "file")::spool)
        .withMessage("file can't be read now: IOException. Nothing was sent")
        .returns(Kind.SAFE_TO_RETRY, ApiException::kind);
  }

  @Test
  void documentStoreThatFailsIsAskedAgainLater() {
    StreamedDocument failing =
        new StreamedDocument(
            () -> {
              throw new IllegalStateException("store");
            });

    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> new InputDocument(failing, "file").read(InputStream::readAllBytes))
        .withMessage("file can't be read now: IOException. Nothing was sent")
        .returns(Kind.SAFE_TO_RETRY, ApiException::kind);
  }

  private static InputDocument document(byte[] content) {
    return new InputDocument(new StreamedDocument(new ByteArrayInputStream(content)), "file");
  }
}
