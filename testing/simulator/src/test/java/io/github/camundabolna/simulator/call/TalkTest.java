package io.github.camundabolna.simulator.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.camundabolna.simulator.phone.Speaker;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TalkTest {
  private static final Talk FILLED_IN =
      Talk.answered(Instant.EPOCH).extracting(Map.of("decision", TextNode.valueOf("confirmed")));

  @Test
  void whoOnlyFillsInWhatIsExtractedHasSaidSo() {
    assertThat(transcript(FILLED_IN)).endsWith("user: confirmed\n");
  }

  @Test
  void whatThePersonSaidIsNotRepeated() {
    assertThat(transcript(FILLED_IN.said(Speaker.PERSON, "Yes.")))
        .endsWith("user: Yes.\n")
        .doesNotContain("confirmed");
  }

  private static String transcript(Talk talk) {
    return talk.conversation(AttemptOutcome.BY_HAND).transcript();
  }
}
