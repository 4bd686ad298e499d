package io.github.camundabolna.packages;

import io.github.camundabolna.packages.Layers.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The packages as a picture: a frame for each vendor, below them one for the neutral packages, and
 * in each frame boxes and arrows. What a box uses of another frame is written in it.
 */
public final class PackageDiagram {

  /** Where the picture is in the project. */
  public static final String FILE = "docs/pictures/packages.svg";

  static final int WIDTH = 900;

  private static final int MARGIN = 16;
  private static final int LANE = 24;
  private static final int FRAME_WIDTH = WIDTH - 2 * MARGIN - LANE;
  private static final int TITLE = 40;
  private static final int ROW_GAP = 46;
  private static final int LEAST_GAP = 16;
  private static final int MOST_GAP = 60;
  private static final int PASSAGE = 10;
  private static final int LINE = 15;
  private static final int PADDING = 10;

  /** Monospaced letters are six tenths of their size wide. */
  private static final double NAME_LETTER = 14 * 0.602;

  private static final double SMALL_LETTER = 11 * 0.602;

  private static final int LETTERS_IN_A_LINE = 24;

  /** A box as it is drawn; without lines, a place where an arrow passes. */
  record Box(double x, double y, double width, double height, List<String> lines) {

    double middle() {
      return x + width / 2;
    }

    double bottom() {
      return y + height;
    }
  }

  private final PackageGraph graph;
  private final SvgDrawing drawing = new SvgDrawing();
  private final List<Box> boxes = new ArrayList<>();
  private final List<Double> titles = new ArrayList<>();
  private double bottom = MARGIN;

  /** Lays out the packages. */
  public PackageDiagram(PackageGraph graph) {
    this.graph = graph;
    graph.vendors().forEach(vendor -> addFrame(vendor, vendor + ": the packages of one vendor"));
    addFrame("", "Vendor-neutral packages: they know no vendor");
    double edge = (double) MARGIN + FRAME_WIDTH;
    double neutral = titles.get(titles.size() - 1);
    titles.stream()
        .limit(titles.size() - 1L)
        .forEach(vendor -> drawing.across(edge, edge + LANE - 2, vendor, neutral));
  }

  /** Returns the picture as SVG. */
  public String svg() {
    return drawing.toSvg(
        WIDTH, bottom, "The packages of the connector, and which of them uses which");
  }

  List<Box> boxes() {
    return boxes;
  }

  private void addFrame(String vendor, String title) {
    SortedSet<String> names = graph.packages(vendor);
    Layers layers = Layers.of(graph.arrows(names));
    Map<Place, Box> placed = new HashMap<>();
    double top = bottom + TITLE;
    for (List<Place> row : layers.rows()) {
      double height = height(row, names);
      place(row, names, top, height, placed);
      top += height + ROW_GAP;
    }
    double height = top - ROW_GAP + MARGIN - bottom;
    drawing.frame(MARGIN, bottom, FRAME_WIDTH, height);
    drawing.text("title", MARGIN + 14.0, bottom + 25, title);
    titles.add(bottom + TITLE / 2.0);
    layers.arrows().keySet().forEach(from -> addArrows(from, layers, placed));
    layers.rows().stream()
        .flatMap(List::stream)
        .filter(Place::isPackage)
        .forEach(place -> addBox(placed.get(place)));
    bottom += height + MARGIN;
  }

  private double height(List<Place> row, SortedSet<String> frame) {
    int lines = row.stream().mapToInt(place -> lines(place, frame).size()).max().orElse(1);
    return lines * LINE + 2.0 * PADDING;
  }

  private List<String> lines(Place place, SortedSet<String> frame) {
    if (!place.isPackage()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of(place.name()));
    addWrapped(lines, "and", graph.alike().get(place.name()));
    addWrapped(lines, "with", graph.parts().get(place.name()));
    SortedSet<String> elsewhere = new TreeSet<>(graph.uses().get(place.name()));
    elsewhere.removeAll(frame);
    addWrapped(lines, "uses", elsewhere);
    return lines;
  }

  private static void addWrapped(List<String> lines, String verb, SortedSet<String> names) {
    if (names.isEmpty()) {
      return;
    }
    lines.add(verb);
    for (String word : String.join(", ", names).split(" ")) {
      String longer = lines.get(lines.size() - 1) + " " + word;
      if (longer.length() > LETTERS_IN_A_LINE) {
        lines.add(word);
      } else {
        lines.set(lines.size() - 1, longer);
      }
    }
  }

  private void place(
      List<Place> row, SortedSet<String> frame, double y, double height, Map<Place, Box> placed) {
    List<List<String>> texts = row.stream().map(place -> lines(place, frame)).toList();
    double boxes = texts.stream().mapToDouble(PackageDiagram::width).sum();
    double gap = Math.clamp((FRAME_WIDTH - boxes) / (row.size() + 1), LEAST_GAP, MOST_GAP);
    double x = MARGIN + (FRAME_WIDTH - boxes - gap * (row.size() - 1)) / 2;
    for (int i = 0; i < row.size(); i++) {
      double width = width(texts.get(i));
      placed.put(row.get(i), new Box(x, y, width, height, texts.get(i)));
      x += width + gap;
    }
  }

  private static double width(List<String> lines) {
    if (lines.isEmpty()) {
      return PASSAGE;
    }
    double small = lines.stream().skip(1).mapToInt(String::length).max().orElse(0) * SMALL_LETTER;
    return Math.ceil(Math.max(lines.get(0).length() * NAME_LETTER, small)) + 2 * PADDING;
  }

  private void addArrows(Place from, Layers layers, Map<Place, Box> placed) {
    Box source = placed.get(from);
    if (!from.isPackage()) {
      drawing.arrow(source.middle(), source.y(), source.middle(), source.bottom(), false);
    }
    List<Place> targets = layers.below(from);
    for (Place target : targets) {
      List<Place> sources = layers.above(target);
      Box end = placed.get(target);
      drawing.arrow(
          port(source, targets.indexOf(target), targets.size()),
          source.bottom(),
          port(end, sources.indexOf(from), sources.size()),
          end.y(),
          target.isPackage());
    }
  }

  /** Returns where one of several arrows meets a box, so that they don't share a point. */
  private static double port(Box box, int index, int count) {
    return box.x() + box.width() * (index + 1) / (count + 1);
  }

  private void addBox(Box box) {
    boxes.add(box);
    drawing.box(box.x(), box.y(), box.width(), box.height());
    for (int i = 0; i < box.lines().size(); i++) {
      double y = box.y() + PADDING + 11 + i * LINE;
      drawing.text(i == 0 ? "name" : "small", box.x() + PADDING, y, box.lines().get(i));
    }
  }
}
