package io.github.camundabolna.bolna.batch.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.batch.BatchRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BatchFileNameTest {

  private static final BatchRequest CONTENT = content("a\n1\n", List.of(), Optional.empty());
  private static final BatchFileName FILE = BatchFileName.of(CONTENT, "4711");

  @Test
  void theNameHasADigestAndTheKey() {
    assertThat(FILE.startingWith("autumn")).matches("autumn-[0-9a-f]{8}-4711\\.csv");
    assertThat(BatchFileName.of(CONTENT, "4711")).isEqualTo(FILE);
  }

  @Test
  void aBatchIsFoundByTheKeyWhateverItsNameAndContent() {
    assertThat(FILE.isOfSameElement("spring-00000000-4711.csv")).isTrue();
    assertThat(FILE.isOfSameElement("autumn-00000000-14711.csv")).isFalse();
    assertThat(FILE.isOfSameElement("autumn-00000000-4711.csv.bak")).isFalse();
  }

  @Test
  void anotherNameIsNoOtherContent() {
    String renamed = FILE.startingWith("spring");

    assertThat(FILE.hasSameContent(renamed)).isTrue();
  }

  static Stream<BatchRequest> otherContents() {
    return Stream.of(
        content("a\n2\n", List.of(), Optional.empty()),
        content("a\n1\n", List.of("+918035739222"), Optional.empty()),
        content("a\n1\n", List.of(), Optional.of("https://example.com/batches")));
  }

  @ParameterizedTest
  @MethodSource("otherContents")
  void otherContactsOrSettingsAreAnotherContent(BatchRequest other) {
    String name = BatchFileName.of(other, "4711").startingWith("autumn");

    assertThat(FILE.isOfSameElement(name)).isTrue();
    assertThat(FILE.hasSameContent(name)).isFalse();
  }

  private static BatchRequest content(
      String csv, List<String> fromPhoneNumbers, Optional<String> webhookUrl) {
    return new BatchRequest(
        "agent",
        "",
        csv.getBytes(StandardCharsets.UTF_8),
        fromPhoneNumbers,
        Optional.empty(),
        webhookUrl);
  }
}
