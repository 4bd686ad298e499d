package io.github.camundabolna.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPrinterTest {

  private final StringWriter text = new StringWriter();
  private final Samples samples = new Samples();
  private final ReportPrinter printer = new ReportPrinter(new PrintWriter(text), samples);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12345.6  | 12,346
          100      | 100
          99.994   | 99.99
          1        | 1.00
          0.98765  | 0.988
          0        | 0
          -1234.6  | -1,235
          -0.5     | -0.500
          NaN      | not measured
          """)
  void aNumberHasTheDigitsThatAreOfInterest(double value, String shown) {
    assertThat(ReportPrinter.number(value)).isEqualTo(shown);
  }

  @Test
  void figuresShowMedianSpreadAndRounds() {
    Metric metric = new Metric("events", "2 KB", "Bolna", "pace", "events/s");
    samples.add(metric, 1, 300);
    samples.add(metric, 2, 200);
    samples.add(metric, 3, 1_000);

    printer.printFigures("events", "Events");

    assertThat(text.toString()).contains("Events");
    assertThat(lastLine()).matches("2 KB +pace +Bolna +300 +200 +1,000 +events/s +3 *");
  }

  @Test
  void aGoalShowsWhetherItIsMet() {
    printer.printGoals(
        List.of(
            Goal.atLeast(0.95, 1.5, "events", "2 KB", "pace"),
            Goal.atMost(2, Double.NaN, "events", "50 KB", "p99")));

    assertThat(text.toString())
        .containsPattern("✓ +2 KB +pace +at least 0.950 +1.50")
        .containsPattern("✗ +50 KB +p99 +at most 2.00 +not measured");
  }

  @Test
  void aSectionWithoutGoalsHasNoTableOfThem() {
    printer.printGoals(List.of());

    assertThat(text.toString()).isEmpty();
  }

  private String lastLine() {
    List<String> lines = text.toString().lines().toList();
    return lines.get(lines.size() - 1);
  }
}
