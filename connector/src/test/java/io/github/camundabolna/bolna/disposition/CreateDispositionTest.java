package io.github.camundabolna.bolna.disposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateDispositionTest {

  @AutoClose private final DispositionConnectorFixture runtime = new DispositionConnectorFixture();

  @Test
  void aDispositionWithOptionsIsCreatedWithOneRequest() {
    Object result =
        runtime.run(
            job()
                .field("answer", "'options'")
                .field("options", "[{'value': 'yes', 'condition': 'Agreed'}]")
                .field("freeTextType", "'text'"));

    ObjectNode created = only();
    assertThat(result).isEqualTo(new CreateDisposition.Result(created.path("id").asText()));
    assertThat((Object) created.without(List.of("id", "created_at")))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '%s', 'name': 'Outcome', 'question': 'What?',
                 'is_subjective': false, 'is_objective': true,
                 'objective_options': [{'value': 'yes', 'condition': 'Agreed'}]}\
                """
                    .formatted(DispositionConnectorFixture.AGENT)));
    assertThat(runtime.api.requestCount()).isEqualTo(1);
  }

  @Test
  void aDispositionCanHaveAllFields() {
    runtime.run(
        job()
            .field("answer", "'both'")
            .field("category", "'Lead Quality'")
            .field(
                "options",
                """
                [{'value': 'yes', 'condition': 'Agreed',
                  'sub_options': [{'value': 'soon', 'condition': 'This week'}]}]\
                """)
            .field("freeTextType", "'regex'")
            .field("pattern", "'^[0-9]{10}$'")
            .field("patternDescription", "'a number'")
            .field("systemPrompt", "'Be strict.'")
            .field("model", "'gpt-4.1'"));

    assertThat((Object) only().without(List.of("id", "created_at", "agent_id")))
        .isEqualTo(
            TestJson.of(
                """
                {'name': 'Outcome', 'question': 'What?', 'category': 'Lead Quality',
                 'system_prompt': 'Be strict.', 'model': 'gpt-4.1', 'is_subjective': true,
                 'is_objective': true, 'subjective_type': 'regex',
                 'subjective_type_config': {'pattern': '^[0-9]{10}$', 'description': 'a number'},
                 'objective_options': [{'value': 'yes', 'condition': 'Agreed',
                   'sub_options': [{'value': 'soon', 'condition': 'This week'}]}]}\
                """));
  }

  @Test
  void aFreeTextHasNoOptions() {
    runtime.run(job().field("answer", "'freeText'").field("freeTextType", "'email'"));

    assertThat(only().path("subjective_type").asText()).isEqualTo("email");
    assertThat(only().path("is_objective").asBoolean()).isFalse();
    assertThat(only().has("objective_options")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name | ' ' | name is missing. Enter a name like Call Outcome",
        "question | null | question is missing. Enter what to answer from the transcript",
        "answer | 'maybe' | answer must be options, freeText, or both, but was \"maybe\"",
        "freeTextType | 'date' | freeTextType must be one of text, timestamp, numeric, boolean,"
            + " email, regex, but was \"date\"",
        "options | [] | options must have at least one context with value and condition",
        "options | [{'value': 'a'}] | options[0].condition is missing",
        "options | [{'value': 7, 'condition': 'b'}] | options[0].value must be a text, but was a"
            + " number",
        "options | [{'value': 'a', 'condition': 'b', 'sub_options': [{'value': 'c'}]}] |"
            + " options[0].sub_options[0].condition is missing"
      })
  void aFieldThatIsWrongIsNamed(String field, String json, String sentence) {
    TestJob valid = job().field("options", "[{'value': 'yes', 'condition': 'Agreed'}]");

    assertThat(runtime.inputErrorOf(valid.field(field, json))).isEqualTo(sentence);
  }

  @Test
  void aRegularExpressionIsRequiredForItsType() {
    assertThat(
            runtime.inputErrorOf(
                job().field("answer", "'freeText'").field("freeTextType", "'regex'")))
        .isEqualTo("pattern is missing. Enter a regular expression like ^[0-9]{10}$");
  }

  private TestJob job() {
    return runtime.job("createDisposition").field("name", "'Outcome'").field("question", "'What?'");
  }

  private ObjectNode only() {
    assertThat(runtime.api.all()).hasSize(1);
    return runtime.api.all().get(0).deepCopy();
  }
}
