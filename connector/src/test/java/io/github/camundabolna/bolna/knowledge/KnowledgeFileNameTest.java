package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeFileNameTest {

  @ParameterizedTest
  @CsvSource({
    "price-list, price-list",
    "Price list.PDF, Price-list",
    "../../etc/passwd, etc-passwd",
    "'a\"; filename=\"b', a-filename-b",
    "मूल्य सूची.pdf, camunda",
    "'', camunda",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
        + " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  })
  void aNameHasOnlyLettersDigitsAndDashes(String wanted, String name) {
    assertThat(of(wanted, "ab", 512).fileName()).matches(name + "-[0-9a-f]{8}-42\\.pdf");
  }

  @Test
  void aNameTellsElementContentAndSettings() {
    KnowledgeFileName name = of("a", "ab", 512);

    assertThat(name.isOfSameElement(of("b", "cd", 256).fileName())).isTrue();
    assertThat(name.hasSameContent(of("b", "ab", 512).fileName())).isTrue();
    assertThat(name.hasSameContent(of("a", "cd", 512).fileName())).isFalse();
    assertThat(name.hasSameContent(of("a", "ab", 256).fileName())).isFalse();
    assertThat(name.isOfSameElement("a-00000000-142.pdf")).isFalse();
  }

  private static KnowledgeFileName of(String wanted, String digest, int chunkSize) {
    return KnowledgeFileName.of(
        wanted,
        new PdfDigest(digest),
        new KnowledgeBaseSettings(
            Optional.of(chunkSize), Optional.empty(), Optional.empty(), Optional.empty()),
        "42");
  }
}
