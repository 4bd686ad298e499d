package io.github.camundabolna.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Frames, boxes, texts, and arrows as SVG; what is added first lies below. */
final class SvgDrawing {

  private final StringBuilder elements = new StringBuilder();

  void frame(double x, double y, double width, double height) {
    rectangle("frame", x, y, width, height);
  }

  void box(double x, double y, double width, double height) {
    rectangle("box", x, y, width, height);
  }

  private void rectangle(String style, double x, double y, double width, double height) {
    add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"6\"/>",
        style, number(x), number(y), number(width), number(height));
  }

  /** Adds a text; it must not hold what XML gives a meaning to. */
  void text(String style, double x, double y, String text) {
    add("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>", style, number(x), number(y), text);
  }

  /** Adds a curve that begins and ends downward. */
  void arrow(double x1, double y1, double x2, double y2, boolean withHead) {
    String half = number((y1 + y2) / 2);
    String from = number(x1);
    String to = number(x2);
    add(
        "<path class=\"arrow\" d=\"M%s,%s C%s,%s %s,%s %s,%s\"%s/>",
        from,
        number(y1),
        from,
        half,
        to,
        half,
        to,
        number(y2),
        withHead ? " marker-end=\"url(#arrowhead)\"" : "");
  }

  /** Adds an arrow from one height to another beside the frames. */
  void across(double edge, double lane, double from, double to) {
    add(
        "<path class=\"across\" d=\"M%s,%s H%s V%s H%s\" marker-end=\"url(#acrosshead)\"/>",
        number(edge), number(from), number(lane), number(to), number(edge + 3));
  }

  private void add(String element, Object... values) {
    elements.append(element.formatted(values)).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
  }

  /** Returns the whole picture. */
  String toSvg(double width, double height, String description) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s" \
    role="img" aria-label="%3$s">
    """
            .formatted(number(width), number(height), description)
        + head()
        + elements
        + "</svg>\n";
  }

  private static String head() {
    try (InputStream file = SvgDrawing.class.getResourceAsStream("head.svg")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
