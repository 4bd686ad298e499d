package io.github.camundabolna.bolna.disposition;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionRulesTest {

  private static final String OPTION = "{'value': 'a', 'condition': 'b'}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'is_subjective': true",
        "'is_subjective': true, 'subjective_type': 'email', 'category': null,"
            + " 'subjective_type_config': null, 'new_field': [1]",
        "'is_objective': true, 'objective_options': [" + OPTION + "]",
        "'is_objective': true, 'objective_options': [{'value': 'a', 'condition': 'b',"
            + " 'sub_options': []}]",
        "'is_subjective': true, 'subjective_type': 'regex', 'subjective_type_config': {'pattern':"
            + " 'x'}"
      })
  void aDispositionThatBolnaAcceptsIsAccepted(String fields) {
    assertThatCode(
            () ->
                DispositionRules.checkNew(
                    "d", TestJson.of("{'name': 'a', 'question': 'b', " + fields + "}")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'question': 'b'}",
        "{'subjective_type': 'email'}",
        "{'is_objective': true}",
        "{'is_subjective': false, 'is_objective': false}",
        "{'subjective_type_config': null}"
      })
  void aChangeNeedsNothingElse(String json) {
    assertThatCode(() -> DispositionRules.checkChange("changes", TestJson.of(json)))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'x' | d must be a context, but was a text",
        "{} | d.name is missing",
        "{'name': ' '} | d.name must not be empty",
        "{'name': 7} | d.name must be a text, but was a number",
        "{'name': 'a'} | d.question is missing",
        "{'name': 'a', 'question': 'b', 'model': {}} | d.model must be a text, but was a context",
        "{'name': 'a', 'question': 'b'} | d must have is_subjective or is_objective set to true",
        "{'name': 'a', 'question': 'b', 'is_objective': 'yes'} | d.is_objective must be true or"
            + " false, but was a text",
        "{'name': 'a', 'question': 'b', 'is_objective': true} | d.objective_options is missing, but"
            + " is_objective is true",
        "{'name': 'a', 'question': 'b', 'is_objective': true, 'objective_options': []} |"
            + " d.objective_options must have at least one context with value and condition",
        "{'name': 'a', 'question': 'b', 'is_objective': true, 'objective_options': [{'value': 'a',"
            + " 'condition': 'b'}], 'subjective_type': 'email'} | d.subjective_type is only allowed"
            + " if is_subjective is true",
        "{'name': 'a', 'question': 'b', 'is_subjective': true, 'subjective_type': 'date'} |"
            + " d.subjective_type must be one of text, timestamp, numeric, boolean, email, regex,"
            + " but was \"date\"",
        "{'name': 'a', 'question': 'b', 'is_subjective': true, 'subjective_type': 'regex'} |"
            + " d.subjective_type_config is missing, but subjective_type is regex",
        "{'name': 'a', 'question': 'b', 'is_subjective': true, 'subjective_type_config': {}} |"
            + " d.subjective_type_config.pattern is missing"
      })
  void aWrongValueIsNamedByItsPath(String json, String sentence) {
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> DispositionRules.checkNew("d", TestJson.of(json)))
        .withMessage(sentence);
  }

  @Test
  void optionsHaveAGreatestDepth() {
    String nested = OPTION;
    for (int i = 0; i < 10; i++) {
      nested = "{'value': 'a', 'condition': 'b', 'sub_options': [" + nested + "]}";
    }
    String tooDeep = "[" + nested + "]";

    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> DispositionRules.checkOptions("options", TestJson.of(tooDeep)))
        .withMessageEndingWith("is nested too deeply: at most 10 levels");
  }
}
