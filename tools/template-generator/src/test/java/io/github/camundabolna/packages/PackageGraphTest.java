package io.github.camundabolna.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageGraphTest {

  @Test
  void importsOfTheSourcesAreRead(@TempDir Path project) throws IOException {
    source(project, "http", "");
    source(project, "vendor/client/call", "import io.github.camundabolna.http.ApiKey;");
    source(
        project,
        "vendor/call",
        """
        import static io.github.camundabolna.http.ApiKey.HIDDEN;
        import io.github.camundabolna.vendor.client.call.Client.Answer;
        import java.util.List;
        """);

    PackageGraph graph = PackageGraph.read(project);

    assertThat(graph.uses())
        .containsOnlyKeys("http", "vendor.call", "vendor.client")
        .hasEntrySatisfying(
            "vendor.call", used -> assertThat(used).containsExactly("http", "vendor.client"));
    assertThat(graph.parts().get("vendor.client")).containsExactly("call");
    assertThat(graph.vendors()).containsExactly("vendor");
    assertThat(graph.packages("vendor")).containsExactly("vendor.call", "vendor.client");
    assertThat(graph.packages("")).containsExactly("http");
  }

  @Test
  void rootOfAVendorIsNotNeutral() {
    PackageGraph graph = graph("vendor>", "vendor.call>vendor,http", "http>");

    assertThat(graph.packages("vendor")).containsExactly("vendor", "vendor.call");
    assertThat(graph.packages("")).containsExactly("http");
  }

  @Test
  void arrowThatFollowsFromOthersIsLeftOut() {
    PackageGraph graph = graph("job>input,http", "input>http", "http>");

    assertThat(graph.arrows(graph.packages("")).get("job")).containsExactly("input");
  }

  @Test
  void circleIsRefused() {
    PackageGraph graph = graph("job>input", "input>http", "http>job");

    assertThatThrownBy(() -> graph.arrows(graph.packages("")))
        .hasMessageContaining("a circle of packages goes through");
  }

  static PackageGraph graph(String... lines) {
    SortedMap<String, SortedSet<String>> imports = new TreeMap<>();
    for (String line : lines) {
      String[] sides = line.split(">", 2);
      SortedSet<String> used = new TreeSet<>();
      for (String name : sides[1].split(",")) {
        if (!name.isEmpty()) {
          used.add(name);
        }
      }
      imports.put(sides[0], used);
    }
    return PackageGraph.from(imports);
  }

  private static void source(Path project, String folder, String imports) throws IOException {
    Path sources = project.resolve("connector/src/main/java/io/github/camundabolna");
    Path file = sources.resolve(folder).resolve("Any.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "package any;\n\n" + imports + "\n\nclass Any {}\n");
  }
}
