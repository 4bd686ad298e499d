package io.github.camundabolna.pages;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A page in the making. */
final class MarkdownBuilder {

  private static final Pattern BARE_URL = Pattern.compile("(?<![(\\w/])https?://[\\w./-]+\\w");

  private final StringBuilder text = new StringBuilder();

  /** A paragraph, a heading or anything else that stands alone; nothing if it is empty. */
  MarkdownBuilder add(String block) {
    if (block.isEmpty()) {
      return this;
    }
    text.append(text.isEmpty() ? "" : "\n").append(block.strip()).append('\n');
    return this;
  }

  MarkdownBuilder code(String language, String content) {
    return add("```" + language + "\n" + content.strip() + "\n```");
  }

  /** An item of a list, with a paragraph of its own if there is more to say. */
  MarkdownBuilder item(String heading, String more) {
    return add("- " + heading + (more.isEmpty() ? "" : "\n\n  " + more));
  }

  MarkdownBuilder table(String... heads) {
    text.append('\n');
    row(heads);
    return row(IntStream.range(0, heads.length).mapToObj(column -> "---").toArray(String[]::new));
  }

  MarkdownBuilder row(String... cells) {
    text.append(
        Arrays.stream(cells)
            .map(cell -> cell.isEmpty() ? " |" : " " + cell.replace("|", "\\|") + " |")
            .collect(Collectors.joining("", "|", "\n")));
    return this;
  }

  /** Text that shows as it is: GitHub takes {@code <words>} for a tag and leaves them out. */
  static String plain(String text) {
    String shown = text.replace("<", "&lt;").replace("\n", " ").replace(" _", " \\_");
    return BARE_URL.matcher(shown).replaceAll("<$0>");
  }

  static String inline(String code) {
    return "`" + code.replace("\n", " ") + "`";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
