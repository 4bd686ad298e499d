package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The index of the documents leads to every page, or to the page that lists it. */
class DocumentationIndexTest {

  private static final Path DOCS = Documentation.PROJECT.resolve("docs");
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s#]+)\\)");
  private static final Set<String> LISTED_ELSEWHERE =
      Set.of("docs/reference/operations", "docs/decisions");

  @Test
  void everyPageIsInTheIndexOnce() {
    Path index = DOCS.resolve("README.md");
    assertThat(
            Documentation.found(LINK, Documentation.text(index))
                .map(link -> DOCS.resolve(link).normalize())
                .filter(page -> page.startsWith(DOCS))
                .map(Documentation::name))
        .containsExactlyInAnyOrderElementsOf(
            Documentation.pages().stream()
                .filter(page -> page.startsWith(DOCS) && !page.equals(index))
                .filter(DocumentationIndexTest::belongs)
                .map(Documentation::name)
                .collect(Collectors.toSet()));
  }

  private static boolean belongs(Path page) {
    return page.endsWith("README.md")
        || !LISTED_ELSEWHERE.contains(Documentation.name(page.getParent()));
  }
}
