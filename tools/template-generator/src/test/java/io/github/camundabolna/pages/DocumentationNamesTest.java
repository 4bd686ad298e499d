package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.packages.PackageGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of classes, packages, and modules in the documentation: a renaming must reach it. */
class DocumentationNamesTest {

  private static final Path ARCHITECTURE =
      Documentation.PROJECT.resolve("docs/explanation/architecture.md");

  private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\|");

  private static final Pattern MODULE_ROW =
      Pattern.compile("(?m)^\\| \\[([a-z/-]+)]\\((?:\\.\\./)+[a-z/-]+\\) \\|");

  /** A name of two words or more: a single word may be anything. */
  private static final Pattern TYPE_NAME =
      Pattern.compile("`@?([A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+)`");

  private static final Pattern OF_A_VENDOR =
      Pattern.compile("`(?:SECRET_)?(?:BOLNA|CALLINGBOX)_([A-Z_]+)`");

  /** The generator pre-fills names of secrets, too. */
  private static final String SOURCES =
      "(?:connector/src/main|tools/template-generator/src/main/java/.*/templates)/.*";

  private static final Pattern CONNECTOR =
      Pattern.compile("@OutboundConnector\\(\\s*name = \"([^\"]+)\"");

  private static final Pattern LINKED_TYPE =
      Pattern.compile("\\[`([A-Za-z]+)`]\\(([^)#]+)\\.java\\)");

  /** Types of Java and of Camunda's SDK, of which the decisions tell. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "ActivityLogRegistry",
          "ClassBasedTemplateGenerator",
          "ConnectorException",
          "ConnectorInputException",
          "ConnectorOperations",
          "ConnectorResponse",
          "ConnectorRetryException",
          "CorrelationResult",
          "DocumentReturn",
          "ElementTemplate",
          "JobCompletionListener",
          "JobWorkerValueCustomizer",
          "JsonSubTypes",
          "OperationInvoker",
          "OutboundConnector",
          "OutboundConnectorProvider",
          "PropertyGroup",
          "RuntimeException",
          "TemplateProperty",
          "TemplateSubType",
          "UnsupportedOperationException");

  @Test
  void everyClassThatIsNamedExists() {
    Set<String> types = types();
    assertThat(
            pages()
                .flatMap(
                    page ->
                        names(TYPE_NAME, page)
                            .filter(name -> !types.contains(name) && !OF_OTHERS.contains(name))
                            .map(name -> Documentation.name(page) + ": " + name)))
        .as("classes that the documentation names and that don't exist")
        .isEmpty();
  }

  @Test
  void everyLinkedClassIsInTheFileOfThatName() {
    assertThat(
            pages()
                .flatMap(
                    page ->
                        LINKED_TYPE
                            .matcher(Documentation.text(page))
                            .results()
                            .filter(link -> !Path.of(link.group(2)).endsWith(link.group(1)))
                            .map(link -> Documentation.name(page) + ": " + link.group())))
        .isEmpty();
  }

  @Test
  void everySettingAndErrorCodeThatIsNamedIsInTheSources() {
    String sources =
        Documentation.files(".java").stream()
            .filter(file -> Documentation.name(file).matches(SOURCES))
            .map(Documentation::text)
            .collect(Collectors.joining());
    assertThat(pages().flatMap(page -> names(OF_A_VENDOR, page)).distinct())
        .contains("BASE_URL", "REJECTED")
        .allSatisfy(name -> assertThat(sources + settings(sources)).contains(name));
  }

  /** The runtime forms these names from those of the connectors. */
  private static String settings(String sources) {
    return Documentation.found(CONNECTOR, sources)
        .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z ]", "").replace(' ', '_'))
        .collect(Collectors.joining(" "));
  }

  @Test
  void architecturePageSaysWhatEachPackageIsFor() throws IOException {
    assertThat(names(PACKAGE_ROW, ARCHITECTURE))
        .containsExactlyInAnyOrderElementsOf(packages(PackageGraph.read(Documentation.PROJECT)));
  }

  /** The picture draws one of several that are alike, but each has a row. */
  private static List<String> packages(PackageGraph graph) {
    return graph.alike().entrySet().stream()
        .flatMap(
            each ->
                Stream.concat(
                    Stream.of(each.getKey()),
                    each.getValue().stream()
                        .map(other -> each.getKey().replaceFirst("[a-z]+$", other))))
        .toList();
  }

  @Test
  void architecturePageSaysWhatEachModuleIsFor() {
    assertThat(names(MODULE_ROW, ARCHITECTURE))
        .containsExactlyInAnyOrderElementsOf(
            Documentation.files("/pom.xml").stream()
                .map(file -> Documentation.name(file.getParent()))
                .filter(module -> !module.isEmpty())
                .toList());
  }

  private static Stream<Path> pages() {
    return Documentation.pages().stream();
  }

  private static Set<String> types() {
    return Documentation.files(".java").stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(Pattern pattern, Path page) {
    return Documentation.found(pattern, Documentation.text(page));
  }
}
