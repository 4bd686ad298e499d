package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the command under "Try it" builds and runs, and what it prints meanwhile. */
class TryCommandTest {

  private static final String COMMAND = "mvn -q -DskipTests -Ptry verify";
  private static final String DEMO = "tools/demo";
  private static final Pattern SECTION = Pattern.compile("(?ms)^## Try it$(.*?)^## ");
  private static final Pattern BUILT_ALWAYS = Pattern.compile("(?s)^(.*?)<profiles>");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern NAME = Pattern.compile("(?m)^  <name>([^<]+)</name>$");
  private static final Pattern MAIN_CLASS = Pattern.compile("<main\\.class>([^<]+)</main\\.class>");

  @Test
  void commandsThatRunTheDemoAreTheOneOfTheReadme() {
    String readme = Documentation.text(Documentation.PROJECT.resolve("README.md"));
    assertThat(Documentation.found(SECTION, readme)).singleElement().asString().contains(COMMAND);
    assertThat(
            Documentation.pages().stream()
                .flatMap(page -> Documentation.text(page).lines())
                .filter(line -> line.contains("-Ptry "))
                .filter(line -> !line.contains(COMMAND)))
        .isEmpty();
  }

  @Test
  void demoIsBuiltLastAndItsMainClassExists() {
    assertThat(modules().getLast()).isEqualTo(DEMO);
    assertThat(Documentation.found(MAIN_CLASS, pom(DEMO)))
        .singleElement()
        .satisfies(
            name ->
                assertThat(
                        Documentation.PROJECT
                            .resolve(DEMO)
                            .resolve("src/main/java")
                            .resolve(name.replace('.', '/') + ".java"))
                    .exists());
  }

  /**
   * Each build prints it by {@code echo}, on Windows by a shell that interprets some characters.
   */
  @Test
  void everyModuleThatItBuildsHasANameInPlainWords() {
    List<String> names =
        modules().stream().flatMap(module -> Documentation.found(NAME, pom(module))).toList();
    assertThat(names).hasSameSizeAs(modules()).doesNotHaveDuplicates();
    assertThat(names).allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z0-9 ]+"));
  }

  private static List<String> modules() {
    String always = Documentation.found(BUILT_ALWAYS, pom("")).findFirst().orElseThrow();
    return Documentation.found(MODULE, always).toList();
  }

  private static String pom(String module) {
    Path pom = Documentation.PROJECT.resolve(module).resolve("pom.xml");
    assertThat(Files.exists(pom)).as(pom.toString()).isTrue();
    return Documentation.text(pom);
  }
}
