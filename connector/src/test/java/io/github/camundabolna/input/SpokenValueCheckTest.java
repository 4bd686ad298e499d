package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.document.DocumentCreationRequest;
import io.github.camundabolna.testing.TestDocuments;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpokenValueCheckTest {

  private static final Object DOCUMENT =
      new TestDocuments().create(DocumentCreationRequest.from(new byte[1]).build());

  @Test
  void aDocumentIsFoundWhereverItIs() {
    Map<String, ?> data = Map.of("files", List.of("a text", Map.of("photo of me", DOCUMENT)));

    assertThat(SpokenValueCheck.document("userData", data))
        .contains(
            "userData.files.\"photo of me\" must not contain a document, because the agent can't"
                + " speak it. Use its values instead");
  }

  @Test
  void aReferenceThatTheRuntimeLeftAsItIsCountsAsADocument() {
    Map<String, ?> data = Map.of("file", Map.of("camunda.document.type", "camunda"));

    assertThat(SpokenValueCheck.document("userData", data))
        .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("userData.file must not"));
  }

  @Test
  void aNullIsFoundWithItsPlaceAsFeelCounts() {
    Map<String, ?> data =
        Map.of("names", Arrays.asList("Asha", Collections.singletonMap("last", null)));

    assertThat(SpokenValueCheck.nullValue("userData", data))
        .hasValueSatisfying(
            sentence -> assertThat(sentence).startsWith("userData.names[2].last is null. "));
  }

  @Test
  void whatCanBeSpokenIsNoProblem() {
    Map<String, ?> data = Map.of("name", "Asha", "age", 30, "tags", List.of(true, Map.of()));

    assertThat(SpokenValueCheck.document("userData", data)).isEmpty();
    assertThat(SpokenValueCheck.nullValue("userData", data)).isEmpty();
  }
}
