package io.github.camundabolna.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of the connector by the imports of their sources. A vendor's package is the second
 * level below the base, such as {@code bolna.call}, with all that is below it, or its root; a
 * neutral one is the first level, such as {@code job}.
 *
 * @param uses what each package imports from, without itself
 * @param parts the packages below each package
 * @param alike the packages that one stands for: the arrows of their vendor's frame are the same
 */
public record PackageGraph(
    SortedMap<String, SortedSet<String>> uses,
    SortedMap<String, SortedSet<String>> parts,
    SortedMap<String, SortedSet<String>> alike) {

  private static final Path SOURCES = Path.of("connector/src/main/java/io/github/camundabolna");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?io\\.github\\.camundabolna\\.([a-z.]+)\\.[A-Z]");

  /**
   * Reads the connector's sources.
   *
   * @param project the folder of the whole project
   * @throws IOException if they can't be read
   */
  public static PackageGraph read(Path project) throws IOException {
    Path root = project.resolve(SOURCES);
    SortedMap<String, SortedSet<String>> imports = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.getParent().equals(root))
          .forEach(
              file ->
                  imports
                      .computeIfAbsent(
                          name(root.relativize(file.getParent())), each -> new TreeSet<>())
                      .addAll(imports(file)));
    }
    return from(imports);
  }

  private static String name(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
  }

  private static List<String> imports(Path file) {
    try {
      return IMPORT.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a graph from what each Java package imports from. */
  static PackageGraph from(SortedMap<String, SortedSet<String>> imports) {
    Set<String> vendors =
        imports.keySet().stream()
            .filter(name -> name.contains("."))
            .map(PackageGraph::root)
            .collect(Collectors.toSet());
    Function<String, String> drawn = name -> drawn(name, vendors);
    SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
    SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
    imports.forEach(
        (name, imported) -> {
          String box = drawn.apply(name);
          SortedSet<String> used = uses.computeIfAbsent(box, each -> new TreeSet<>());
          imported.stream().map(drawn).filter(other -> !other.equals(box)).forEach(used::add);
          SortedSet<String> below = parts.computeIfAbsent(box, each -> new TreeSet<>());
          if (!name.equals(box)) {
            below.add(name.substring(box.length() + 1));
          }
        });
    return new PackageGraph(uses, parts, new TreeMap<>()).withOneForThoseAlike();
  }

  /** Lets the first of a vendor's packages stand for those with the same arrows in its frame. */
  private PackageGraph withOneForThoseAlike() {
    Map<List<Object>, List<String>> groups =
        uses.keySet().stream()
            .filter(name -> name.contains(".") && parts.get(name).isEmpty())
            .collect(
                Collectors.groupingBy(
                    name -> List.of(root(name), usesOfItsVendor(name), users(name))));
    Map<String, String> first = new HashMap<>();
    groups.values().forEach(group -> group.forEach(name -> first.put(name, group.get(0))));
    SortedMap<String, SortedSet<String>> kept = new TreeMap<>();
    SortedMap<String, SortedSet<String>> others = new TreeMap<>();
    uses.forEach(
        (name, used) -> {
          String box = first.getOrDefault(name, name);
          SortedSet<String> same = others.computeIfAbsent(box, each -> new TreeSet<>());
          if (!box.equals(name)) {
            same.add(name.substring(name.indexOf('.') + 1));
          }
          SortedSet<String> together = kept.computeIfAbsent(box, each -> new TreeSet<>());
          used.stream().map(other -> first.getOrDefault(other, other)).forEach(together::add);
        });
    return new PackageGraph(kept, parts, others);
  }

  private List<String> usesOfItsVendor(String name) {
    return uses.get(name).stream().filter(used -> root(used).equals(root(name))).toList();
  }

  private SortedSet<String> users(String name) {
    return uses.keySet().stream()
        .filter(user -> uses.get(user).contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String drawn(String name, Set<String> vendors) {
    return Stream.of(name.split("\\."))
        .limit(vendors.contains(root(name)) ? 2 : 1)
        .collect(Collectors.joining("."));
  }

  private static String root(String name) {
    return name.split("\\.")[0];
  }

  /** Returns the roots of the vendors, such as {@code bolna}. */
  List<String> vendors() {
    return uses.keySet().stream()
        .filter(name -> name.contains("."))
        .map(PackageGraph::root)
        .distinct()
        .toList();
  }

  /** Returns the packages of a vendor, or the neutral ones for an empty root. */
  SortedSet<String> packages(String vendor) {
    List<String> vendors = vendors();
    return uses.keySet().stream()
        .filter(name -> (vendors.contains(root(name)) ? root(name) : "").equals(vendor))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Returns what each of some packages uses among them, without what follows from other arrows.
   *
   * @throws IllegalStateException if they use each other in a circle
   */
  SortedMap<String, SortedSet<String>> arrows(Set<String> among) {
    SortedMap<String, SortedSet<String>> arrows = new TreeMap<>();
    for (String name : among) {
      SortedSet<String> direct = new TreeSet<>(uses.get(name));
      direct.retainAll(among);
      Set<String> further = new TreeSet<>();
      direct.forEach(used -> reach(used, among, further));
      if (further.contains(name)) {
        throw new IllegalStateException("a circle of packages goes through " + name);
      }
      direct.removeAll(further);
      arrows.put(name, direct);
    }
    return arrows;
  }

  private void reach(String from, Set<String> among, Set<String> reached) {
    for (String used : uses.get(from)) {
      if (among.contains(used) && reached.add(used)) {
        reach(used, among, reached);
      }
    }
  }
}
