package io.github.camundabolna;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the source files: their names, and the page that says what each package is for. */
class SourceLayoutTest {

  private static final Path MAIN = Path.of("src/main/java");

  private static final Path TEST = Path.of("src/test/java");

  private static final String PACKAGE_INFO = "package-info";

  /** They test all of the module, or the jar that it becomes. */
  private static final Set<String> NAMED_AFTER_NO_CLASS =
      Set.of("ArchitectureTest", "SourceLayoutTest", "JarAuditTest", "SdkReferencesTest");

  private static final Pattern HAS_TESTS =
      Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|ArchTest)\\b");

  private static final Pattern GUARD =
      Pattern.compile("(?m)^ *case (?=[A-Z]).*( when .*|[A-Z]\\w*\\([A-Za-z].*\\) )->");

  private static final Pattern VENDOR_PACKAGE =
      Pattern.compile("io\\.github\\.camundabolna\\.(bolna|callingbox)\\.");

  /** The project's own name is no vendor's. */
  private static final Pattern VENDOR_NAME =
      Pattern.compile("(?<!camunda-?)(bolna|callingbox)", Pattern.CASE_INSENSITIVE);

  /** A source file, named like the top-level type in it. */
  private record Source(Path file) {

    String type() {
      return file.getFileName().toString().replace(".java", "");
    }

    Path packagePath() {
      return file.subpath(MAIN.getNameCount(), file.getNameCount() - 1);
    }

    boolean isInVendorRoot() {
      return VENDOR_PACKAGE.matcher(packagePath().toString().replace('/', '.') + ".").find();
    }

    boolean isTest() {
      return HAS_TESTS.matcher(text()).find();
    }

    private String text() {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void noSimpleNameOccursTwice() {
    Set<String> names = new TreeSet<>();
    assertThat(
            Stream.concat(types(MAIN), types(TEST))
                .filter(source -> !names.add(source.type()))
                .map(Source::file))
        .isEmpty();
  }

  @Test
  void everyTestClassIsNamedAfterTheClassThatItTests() {
    List<Source> main = types(MAIN).toList();
    assertThat(
            types(TEST)
                .filter(Source::isTest)
                .filter(test -> !NAMED_AFTER_NO_CLASS.contains(test.type()))
                .filter(test -> main.stream().noneMatch(type -> isNamedAfter(test, type)))
                .map(Source::file))
        .as("tests in the package of no class by whose name they begin")
        .isEmpty();
  }

  @Test
  void whatIsCalledTestHasTests() {
    assertThat(
            types(TEST)
                .filter(type -> type.type().endsWith("Test"))
                .filter(type -> !type.isTest())
                .map(Source::file))
        .isEmpty();
  }

  /**
   * The compiler leaves no trace of constants and links, so {@link ArchitectureTest} misses them.
   */
  @Test
  void noNeutralSourceMentionsAVendorsPackage() {
    assertThat(
            files(MAIN)
                .filter(source -> !source.isInVendorRoot())
                .filter(source -> VENDOR_PACKAGE.matcher(source.text()).find())
                .map(Source::file))
        .isEmpty();
  }

  /** A text, a name, or a link that is right for one vendor only. */
  @Test
  void noNeutralSourceMentionsAVendor() {
    assertThat(
            files(MAIN)
                .filter(source -> !source.isInVendorRoot())
                .filter(source -> VENDOR_NAME.matcher(source.text()).find())
                .map(Source::file))
        .isEmpty();
  }

  /** The formatter runs in Maven's own JVM, and on Java 17 it can't read guards. */
  @Test
  void noSwitchHasAGuardOrARecordPattern() {
    assertThat(
            Stream.concat(files(MAIN), files(TEST))
                .filter(source -> GUARD.matcher(source.text()).find())
                .map(Source::file))
        .isEmpty();
  }

  @Test
  void everyPackageHasAPage() {
    Set<Path> missing = packages(MAIN);
    missing.addAll(packages(TEST));
    missing.remove(Path.of("io/github/camundabolna"));
    Stream.concat(files(MAIN), files(TEST))
        .filter(file -> file.type().equals(PACKAGE_INFO))
        .forEach(file -> missing.remove(file.packagePath()));
    assertThat(missing).as("packages without a package-info.java").isEmpty();
  }

  private static boolean isNamedAfter(Source test, Source type) {
    return test.packagePath().equals(type.packagePath())
        && test.type().matches(type.type() + "([A-Z]\\w*)?Test");
  }

  private static Set<Path> packages(Path root) {
    return types(root).map(Source::packagePath).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<Source> types(Path root) {
    return files(root).filter(file -> !file.type().equals(PACKAGE_INFO));
  }

  private static Stream<Source> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Source::new)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
