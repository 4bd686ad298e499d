package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.console.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private record Row(String name, String id, String action, String time) {}

  private static final TextTable<Row> TABLE =
      new TextTable<>(
          List.of(
              new Column<>("Name", Row::name).narrowable(6),
              new Column<>("Id", Row::id).optional(2),
              new Column<>("Action", Row::action).narrowable(8),
              new Column<>("Time", Row::time).optional(1)));

  private static final List<Row> ROWS =
      List.of(
          new Row("Asha", "0123456789", "Called", "1 s"),
          new Row("Bartholomew", "9876543210", "Left a voicemail", "12 s"));

  @Test
  void wideScreenShowsEverything() {
    assertThat(lines(TABLE, ROWS, 47))
        .containsExactly(
            "",
            "Calls",
            "Name         Id          Action            Time",
            "───────────  ──────────  ────────────────  ────",
            "Asha         0123456789  Called            1 s",
            "Bartholomew  9876543210  Left a voicemail  12 s");
  }

  @Test
  void cellsAreCutBeforeAColumnIsLeftOut() {
    assertThat(lines(TABLE, ROWS, 36))
        .containsSequence(
            "Name     Id          Action     Time",
            "───────  ──────────  ─────────  ────",
            "Asha     0123456789  Called     1 s",
            "Bartho…  9876543210  Left a v…  12 s");
  }

  @Test
  void columnOfTheHighestRankIsLeftOutFirst() {
    assertThat(lines(TABLE, ROWS, 33)).contains("Name         Action          Time");
    assertThat(lines(TABLE, ROWS, 20)).contains("Name      Action");
  }

  @Test
  void noLineIsLongerThanTheScreen() {
    for (int columns = 16; columns <= 60; columns++) {
      int width = columns;
      assertThat(lines(TABLE, ROWS, columns))
          .allSatisfy(line -> assertThat(DisplayText.width(line)).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void columnThatIsNeitherOptionalNorNarrowableIsShownWhole() {
    TextTable<Row> fixed = new TextTable<>(List.of(new Column<>("Action", Row::action)));

    assertThat(lines(fixed, ROWS, 5)).contains("Left a voicemail");
  }

  @Test
  void wideCharactersAndAccentsKeepTheColumnsAligned() {
    List<Row> rows =
        List.of(
            new Row("李伟", "1", "Called", ""),
            new Row("Nguye\u0302\u0303n", "2", "Called", ""),
            new Row("Asha", "3", "Called", ""));

    assertThat(lines(TABLE, rows, 80))
        .contains("李伟    1   Called", "Nguye\u0302\u0303n  2   Called", "Asha    3   Called");
  }

  @Test
  void controlCharactersInACellBecomeBlanks() {
    List<Row> rows = List.of(new Row("Asha", "1", "no\n\tnumber\u001b[31m", ""));

    assertThat(lines(TABLE, rows, 80)).contains("Asha  1   no number [31m");
  }

  @Test
  void longTitleIsWrapped() {
    StringWriter text = new StringWriter();
    TABLE.print(new PrintWriter(text), "One call for each of them", ROWS, 20);

    assertThat(text.toString().lines()).contains("One call for each of", "them");
  }

  @Test
  void tableWithoutRowsHasHeadings() {
    assertThat(lines(TABLE, List.of(), 80)).contains("Name  Id  Action  Time");
  }

  private static List<String> lines(TextTable<Row> table, List<Row> rows, int columns) {
    StringWriter text = new StringWriter();
    table.print(new PrintWriter(text), "Calls", rows, columns);
    return text.toString().lines().toList();
  }
}
