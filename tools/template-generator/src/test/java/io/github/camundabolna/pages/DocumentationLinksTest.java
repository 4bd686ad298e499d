package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the files of this project, in all its Markdown. */
class DocumentationLinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|^    .*?$|`[^`\n]*`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");

  @Test
  void everyRelativeLinkLeadsToAFileAndAHeading() {
    List<Path> pages = Documentation.pages();
    assertThat(pages).hasSizeGreaterThan(20);
    assertThat(pages.stream().flatMap(DocumentationLinksTest::broken)).isEmpty();
  }

  @Test
  void headingsBecomeAnchorsAsGitHubMakesThem() {
    assertThat(anchors("## What's \"new\", in `BOLNA_X`?\n<a id=\"other\"></a>text"))
        .containsExactly("whats-new-in-bolna_x", "other");
  }

  private static Stream<String> broken(Path page) {
    return LINK.matcher(CODE.matcher(Documentation.text(page)).replaceAll(" "))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !leads(page, link))
        .map(link -> Documentation.name(page) + ": " + link);
  }

  private static boolean leads(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    Path file = Files.isDirectory(target) ? target.resolve("README.md") : target;
    return parts.length == 1
        ? Files.exists(target)
        : Files.exists(file) && anchors(Documentation.text(file)).anyMatch(parts[1]::equals);
  }

  private static Stream<String> anchors(String text) {
    Stream<String> headings = Documentation.found(HEADING, text).map(DocumentationLinksTest::slug);
    return Stream.concat(headings, Documentation.found(ANCHOR, text));
  }

  private static String slug(String heading) {
    return heading.strip().toLowerCase().replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }
}
