package io.github.camundabolna.bolna.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJob;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

  @AutoClose private final AgentConnectorFixture runtime = new AgentConnectorFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null | configuration is missing. Provide a FEEL context or one JSON document",
        "' ' | configuration is missing. Provide a FEEL context or one JSON document",
        "[] | configuration must be a FEEL context or one JSON document",
        "7 | configuration must be a FEEL context or one JSON document",
        "[{'agent_config': {}}] | configuration must be a FEEL context or one JSON document",
        "'[1]' | configuration must be a JSON object like {\"agent_config\": {…}}",
        "'{agent' | configuration isn't valid JSON: line 1, column 2",
        "{} | configuration.agent_config is missing",
        "'{}' | configuration.agent_config is missing",
        "{'agent_config': 'x'} | configuration.agent_config must be a context, but was a text"
      })
  void eachMistakeHasASentence(String json, String sentence) {
    TestJob job = runtime.fresh("{'type': 'createAgent'}").field("configuration", json);

    assertThat(runtime.inputErrorOf(job)).isEqualTo(sentence);
  }

  @Test
  void documentThatIsNotJsonIsRefusedWithoutItsContent() {
    TestJob job = runtime.fresh("{'type': 'createAgent'}");
    String file = job.documents().reference("{\n  \"token\": tell-nobody\n}");

    assertThat(runtime.inputErrorOf(job.field("configuration", file)))
        .startsWith("configuration isn't valid JSON: line 2, column ")
        .doesNotContain("nobody");
  }

  @Test
  void largeDocumentIsRefusedBeforeItIsRead() {
    TestJob job = runtime.fresh("{'type': 'createAgent'}");
    String file = job.documents().reference("\"" + "x".repeat(2_000_000) + "\"");

    assertThat(runtime.inputErrorOf(job.field("configuration", file)))
        .isEqualTo("configuration must not be larger than 2 MB");
  }

  @Test
  void documentCannotReferToASecret() {
    TestJob job = runtime.fresh("{'type': 'createAgent'}");
    String file = job.documents().reference("{\"x\": [\"Bearer {{secrets.TOKEN}}\"]}");

    assertThat(runtime.inputErrorOf(job.field("configuration", file)))
        .isEqualTo(
            "configuration refers to the secret TOKEN, which works only in a FEEL context, not in a"
                + " document");
  }

  @Test
  void twoDocumentsAreRefused() {
    TestJob job = runtime.fresh("{'type': 'createAgent'}");
    String file = job.documents().reference("{}");

    assertThat(runtime.inputErrorOf(job.field("configuration", "[%s, %s]".formatted(file, file))))
        .isEqualTo("configuration must be a FEEL context or one JSON document");
  }
}
