package io.github.camundabolna.packages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Packages in rows, so that every arrow leads down to the next row. An arrow over several rows has
 * a place to pass in each row between.
 *
 * @param rows from the top, each from left to right
 * @param arrows from each place to those in the row below
 */
record Layers(List<List<Place>> rows, SortedMap<Place, List<Place>> arrows) {

  private static final int SWEEPS = 8;

  /**
   * A package in a row, or where an arrow passes.
   *
   * @param name of the package, or of both ends of the arrow
   */
  record Place(String name, boolean isPackage, int row) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::row).thenComparing(Place::name).compare(this, other);
    }
  }

  static Layers of(SortedMap<String, SortedSet<String>> arrows) {
    Map<String, Integer> heights = new HashMap<>();
    arrows.keySet().forEach(name -> height(name, arrows, heights));
    int top = heights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    SortedMap<Place, List<Place>> steps = new TreeMap<>();
    arrows.keySet().forEach(name -> place(steps, name, true, top - heights.get(name)));
    arrows.forEach(
        (from, used) ->
            used.forEach(
                to -> connect(steps, from, to, top - heights.get(from), top - heights.get(to))));
    return new Layers(ordered(steps, top), steps);
  }

  /** Returns where the arrows of a place lead, from left to right. */
  List<Place> below(Place from) {
    return arrows.get(from).isEmpty()
        ? List.of()
        : rows.get(from.row() + 1).stream().filter(arrows.get(from)::contains).toList();
  }

  /** Returns from where arrows lead to a place, from left to right. */
  List<Place> above(Place to) {
    return rows.get(to.row() - 1).stream().filter(from -> arrows.get(from).contains(to)).toList();
  }

  private static int height(
      String name, SortedMap<String, SortedSet<String>> arrows, Map<String, Integer> known) {
    if (!known.containsKey(name)) {
      known.put(
          name,
          arrows.get(name).stream().mapToInt(to -> 1 + height(to, arrows, known)).max().orElse(0));
    }
    return known.get(name);
  }

  private static Place place(
      SortedMap<Place, List<Place>> steps, String name, boolean isPackage, int row) {
    Place place = new Place(name, isPackage, row);
    steps.computeIfAbsent(place, each -> new ArrayList<>());
    return place;
  }

  private static void connect(
      SortedMap<Place, List<Place>> steps, String from, String to, int start, int end) {
    Place last = new Place(from, true, start);
    for (int row = start + 1; row < end; row++) {
      Place passing = place(steps, from + ">" + to, false, row);
      steps.get(last).add(passing);
      last = passing;
    }
    steps.get(last).add(new Place(to, true, end));
  }

  /** Places stand near those that they are connected with, so that few arrows cross. */
  private static List<List<Place>> ordered(SortedMap<Place, List<Place>> steps, int top) {
    List<List<Place>> rows =
        IntStream.rangeClosed(0, top)
            .<List<Place>>mapToObj(
                row ->
                    new ArrayList<>(
                        steps.keySet().stream().filter(place -> place.row() == row).toList()))
            .toList();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean down = sweep % 2 == 0;
      for (int i = 1; i < rows.size(); i++) {
        int row = down ? i : rows.size() - 1 - i;
        sort(rows.get(row), rows.get(down ? row - 1 : row + 1), steps);
      }
    }
    return rows;
  }

  private static void sort(
      List<Place> row, List<Place> neighbors, SortedMap<Place, List<Place>> steps) {
    Map<Place, Double> middle = new HashMap<>();
    for (Place place : row) {
      double own = (double) row.indexOf(place) * neighbors.size() / row.size();
      middle.put(
          place,
          neighbors.stream()
              .filter(other -> steps.get(place).contains(other) || steps.get(other).contains(place))
              .mapToInt(neighbors::indexOf)
              .average()
              .orElse(own));
    }
    row.sort(Comparator.comparing(middle::get));
  }
}
