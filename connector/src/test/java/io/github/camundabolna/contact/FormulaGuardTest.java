package io.github.camundabolna.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠a",
        "-",
        "+",
        "--5",
        "-5 days",
        "-A1",
        "+91x",
        "+91\n=1",
        "'=1",
        "''=1",
        "'-5",
        "'+919876543210"
      })
  void whatASpreadsheetWouldRunGetsAnApostrophe(String value) {
    assertThat(FormulaGuard.guard(value)).isEqualTo("'" + value);
    assertThat(FormulaGuard.unguard("'" + value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Asha",
        "'",
        "''",
        "'Asha'",
        "o'=1",
        "1=1",
        " =1",
        "-5",
        "-12.50",
        "-1,234.50",
        "+5",
        "+919876543210",
        "+91 98765 43210",
        "+91-98765-43210",
        "+44 (0)20 7946 0958",
        "asha@example.com",
        "#1"
      })
  void whatIsHarmlessStaysAsItIs(String value) {
    assertThat(FormulaGuard.guard(value)).isEqualTo(value);
    assertThat(FormulaGuard.unguard(value)).isEqualTo(value);
  }

  /** A value that nobody guarded: from a batch that was made elsewhere. */
  @Test
  void anApostropheBeforeSomethingHarmlessIsNotOurs() {
    assertThat(FormulaGuard.unguard("'Asha")).isEqualTo("'Asha");
    assertThat(FormulaGuard.unguard("'-5")).isEqualTo("'-5");
  }

  @Test
  void unguardTurnsEveryGuardBack() {
    qt().withExamples(20_000)
        .forAll(TextGenerators.values())
        .checkAssert(
            value -> assertThat(FormulaGuard.unguard(FormulaGuard.guard(value))).isEqualTo(value));
  }

  @Test
  void onlyNumbersBeginLikeAFormula() {
    qt().withExamples(20_000)
        .forAll(TextGenerators.values())
        .checkAssert(
            value ->
                assertThat(FormulaGuard.guard(value))
                    .matches("(?s)|[^=+@＝＋－＠\t\r\n-].*|-[0-9][0-9.,]*|\\+[0-9(][0-9 ().,-]*"));
  }

  /** A regular expression that recurses would end the job with a stack overflow. */
  @Test
  void aLongNumberIsNoTrouble() {
    String value = "-1" + ",1".repeat(1_000_000);

    assertThat(FormulaGuard.guard(value)).isEqualTo(value);
    assertThat(FormulaGuard.guard(value + "x")).isEqualTo("'" + value + "x");
  }
}
