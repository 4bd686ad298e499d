package io.github.camundabolna.simulator.callingbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractedResultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"number","b":"string"}                            | {"a":2,"b":"I waited too long."}
          {"a":{"type":"boolean"}}                               | {"a":false}
          {"a":{"type":"string","enum":["good","bad"]}}          | {"a":"bad"}
          {"a":{"type":"array"},"b":{"type":"object"}}           | {"a":[],"b":{}}
          {"type":"object","properties":{"a":{"type":"number"}}} | {"a":2}
          {"rating":{"description":"From 1 to 5"}}               | {"rating":2}
          {"a":{"description":"What went wrong"}}                | {"a":"I waited too long."}
          """)
  void typeOfAFieldDecidesItsValue(String returns, String result) {
    ExtractedResult extracted = new ExtractedResult(CallsFixture.json(returns));
    assertThat(extracted.of(SurveyAnswer.DISSATISFIED)).isEqualTo(CallsFixture.json(result));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":"number","b":"string"}                            | {"a":null,"b":null}
          {"type":"object","properties":{"a":{"type":"number"}}} | {"a":null}
          """)
  void failedExtractionLeavesEachFieldNull(String returns, String result) {
    ExtractedResult extracted = new ExtractedResult(CallsFixture.json(returns));
    assertThat(extracted.blank()).isEqualTo(CallsFixture.json(result));
  }
}
