package io.github.camundabolna.bolna.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An ID from a panel's field or a process never changes what Bolna is asked. */
class KnowledgeInputInvalidIdsTest {

  @AutoClose private final KnowledgeConnectorFixture runtime = new KnowledgeConnectorFixture();

  @ParameterizedTest
  @MethodSource("io.github.camundabolna.testing.InvalidIds#all")
  void aKnowledgeBaseIdIsRefusedByName(String id) {
    for (String operation :
        List.of("getKnowledgeBase", "waitForKnowledgeBase", "deleteKnowledgeBase")) {
      String sentence =
          runtime.inputErrorOf(
              runtime
                  .fresh("{'type': '" + operation + "'}")
                  .field("knowledgeBaseId", TextNode.valueOf(id).toString()));
      assertThat(sentence)
          .startsWith("knowledgeBaseId ")
          .hasSizeLessThan(400)
          .doesNotContain("\r")
          .doesNotContain("\n");
    }
  }
}
