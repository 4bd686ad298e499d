package io.github.camundabolna.localcamunda.console;

import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Measures and fits text by the columns that it takes on a screen. */
public final class DisplayText {

  private static final String ELLIPSIS = "…";

  private DisplayText() {}

  /** Returns the columns that the text takes; a Chinese character takes two, an accent none. */
  static int width(String text) {
    return new AttributedString(text).columnLength();
  }

  /** Returns the text on one line, with blanks for control characters. */
  static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /** Returns the text, cut to the given number of columns. */
  public static String shortened(String text, int columns) {
    return width(text) <= columns
        ? text
        : new AttributedString(text).columnSubSequence(0, columns - 1).toString().stripTrailing()
            + ELLIPSIS;
  }

  /** Returns the text, filled up with blanks to the given number of columns. */
  static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** Breaks the text at blanks, so that lines fit; a longer word, such as a path, stays whole. */
  public static String wrapped(String text, int columns) {
    return text.lines()
        .map(line -> wrappedLine(line, columns))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String wrappedLine(String text, int columns) {
    StringBuilder lines = new StringBuilder();
    String[] words = text.split(" ", -1);
    String line = words[0];
    for (String word : List.of(words).subList(1, words.length)) {
      String longer = line + " " + word;
      if (line.isBlank() || width(longer) <= columns) {
        line = longer;
      } else {
        lines.append(line).append(System.lineSeparator());
        line = word;
      }
    }
    return lines + line;
  }
}
