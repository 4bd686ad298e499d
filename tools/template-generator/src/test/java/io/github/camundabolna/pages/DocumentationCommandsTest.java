package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What commands in documents name: profiles, modules, test classes, and npm scripts. */
class DocumentationCommandsTest {

  private static final Pattern MAVEN = Pattern.compile("(?m)\\b(mvn [^`\n]+)");
  private static final Pattern PROFILE = Pattern.compile("\\s-P([a-z-]+)");
  private static final Pattern MODULE = Pattern.compile("\\s-pl ([a-z/-]+)");
  private static final Pattern TEST = Pattern.compile("\\s-D(?:it\\.)?test=([A-Z][A-Za-z]+)");
  private static final Pattern DECLARED = Pattern.compile("<profile>\\s*<id>([^<]+)</id>");
  private static final Pattern NPM =
      Pattern.compile("npm --prefix ([a-z/-]+) run ([a-z]+)", Pattern.MULTILINE);

  @Test
  void everyProfileIsDeclared() {
    Set<String> declared =
        Documentation.files("pom.xml").stream()
            .flatMap(pom -> Documentation.found(DECLARED, Documentation.text(pom)))
            .collect(Collectors.toSet());
    assertThat(declared).contains("fast", "try");
    assertThat(unknown(PROFILE, declared::contains)).isEmpty();
  }

  @Test
  void everyModuleExists() {
    assertThat(
            unknown(
                MODULE,
                module -> Files.exists(Documentation.PROJECT.resolve(module).resolve("pom.xml"))))
        .isEmpty();
  }

  /** {@code NoUnit} matches no class, on purpose. */
  @Test
  void everyTestClassExists() {
    Set<String> classes =
        Documentation.files(".java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    assertThat(unknown(TEST, name -> name.equals("NoUnit") || classes.contains(name))).isEmpty();
  }

  @Test
  void everyNpmScriptExists() {
    List<String> missing =
        Documentation.pages().stream()
            .flatMap(page -> NPM.matcher(Documentation.text(page)).results())
            .filter(found -> script(found.group(1), found.group(2)).isEmpty())
            .map(found -> found.group())
            .toList();
    assertThat(missing).isEmpty();
  }

  private static Optional<String> script(String folder, String name) {
    Path file = Documentation.PROJECT.resolve(folder).resolve("package.json");
    JsonNode script = JsonFormatter.read(Documentation.text(file)).path("scripts").path(name);
    return Optional.of(script.asText()).filter(text -> !text.isEmpty());
  }

  private static Stream<String> unknown(Pattern pattern, Predicate<String> known) {
    List<String> found =
        Documentation.pages().stream()
            .flatMap(page -> Documentation.found(MAVEN, Documentation.text(page)))
            .flatMap(command -> Documentation.found(pattern, command))
            .toList();
    assertThat(found).isNotEmpty();
    return found.stream().filter(known.negate());
  }
}
