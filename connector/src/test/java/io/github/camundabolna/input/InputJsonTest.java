package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJson;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputJsonTest {

  @Test
  void valuesOfFeelAreJson() {
    JsonNode json = InputJson.read("x", Map.of("a", Arrays.asList(1, true, "b", null, 2.5)));

    assertThat(json).isEqualTo(TestJson.of("{'a': [1, true, 'b', null, 2.5]}"));
  }

  @Test
  void documentIsNoJson() {
    Document document =
        new TestDocuments().create(DocumentCreationRequest.from(new byte[1]).build());

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> InputJson.read("settings", Map.of("file", document)))
        .withMessage("settings must contain only texts, numbers, true, false, lists, and contexts");
  }
}
