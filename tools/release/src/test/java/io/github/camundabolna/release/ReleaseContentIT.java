package io.github.camundabolna.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files a release consists of, and what is in them. */
class ReleaseContentIT {

  @TempDir private Path empty;

  @Test
  void releaseHasJarSourcesJavadocBillOfMaterialsAndAnArchiveForEachLine() {
    assertThat(ReleaseFiles.FOLDER.toFile().list())
        .containsExactlyInAnyOrder(
            ReleaseFiles.name(".jar"),
            ReleaseFiles.name("-sources.jar"),
            ReleaseFiles.name("-javadoc.jar"),
            ReleaseFiles.name("-cyclonedx.json"),
            ReleaseFiles.name("-templates-8.8.zip"),
            ReleaseFiles.name("-templates-8.10.zip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8", "8.10"})
  void archiveHasTheTemplatesOfTheRepositoryAndSaysWhereTheyGo(String line) {
    Path repository = ReleaseFiles.PROJECT.resolve("element-templates").resolve(line);
    Map<String, String> expected = new TreeMap<>();
    ReleaseFiles.contents(repository)
        .forEach((name, text) -> expected.put(placed(line, name), text));
    Path unpacked = ReleaseFiles.unpack(line, empty);

    Map<String, String> found = ReleaseFiles.contents(unpacked);

    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(found).containsAllEntriesOf(expected);
    assertThat(found.keySet()).filteredOn(name -> !expected.containsKey(name)).hasSize(3);
    assertThat(found.get("LICENSE"))
        .isEqualTo(ReleaseFiles.text(ReleaseFiles.PROJECT.resolve("LICENSE")));
    assertThat(found.get("NOTICE"))
        .isEqualTo(ReleaseFiles.text(ReleaseFiles.PROJECT.resolve("NOTICE")));
    assertThat(found.get("README.md"))
        .contains(ReleaseFiles.archive(line).getFileName().toString(), "`bolna-" + line + "`")
        .doesNotContain("${");
  }

  /** The folder that a user copies holds no template for a runtime with another type. */
  private static String placed(String line, String name) {
    return name.startsWith("hybrid/")
        ? "bolna-%s-hybrid/%s".formatted(line, name.substring("hybrid/".length()))
        : "bolna-%s/%s".formatted(line, name);
  }

  @Test
  void jarNamesItsLicenseAndWhatItIsMadeOf() throws IOException {
    try (var jar = new JarFile(ReleaseFiles.jar().toFile())) {
      assertThat(entry(jar, "META-INF/LICENSE"))
          .isEqualTo(ReleaseFiles.text(ReleaseFiles.PROJECT.resolve("LICENSE")));
      assertThat(entry(jar, "META-INF/NOTICE").strip())
          .isEqualTo(ReleaseFiles.text(ReleaseFiles.PROJECT.resolve("NOTICE")).strip());
      assertThat(entry(jar, "META-INF/sbom/bom.json"))
          .isEqualTo(
              ReleaseFiles.text(ReleaseFiles.FOLDER.resolve(ReleaseFiles.name("-cyclonedx.json"))));
    }
  }

  @Test
  void billOfMaterialsIsOfThisVersion() throws IOException {
    JsonNode bill =
        new ObjectMapper()
            .readTree(ReleaseFiles.FOLDER.resolve(ReleaseFiles.name("-cyclonedx.json")).toFile());

    assertThat(bill.at("/metadata/component/version").asText())
        .isEqualTo(System.getProperty("release.version"));
    assertThat(bill.path("components")).isNotEmpty();
  }

  @Test
  void sourcesAndJavadocHaveEveryPackage() throws IOException {
    Path sources = ReleaseFiles.PROJECT.resolve("connector/src/main/java");
    try (var javadoc = jar("-javadoc.jar");
        var source = jar("-sources.jar");
        Stream<Path> packages = Files.walk(sources)) {
      packages
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString().replace('\\', '/'))
          .forEach(
              name -> {
                assertThat(source.getEntry(name + "/package-info.java")).as(name).isNotNull();
                assertThat(javadoc.getEntry(name + "/package-summary.html")).as(name).isNotNull();
              });
    }
  }

  private static JarFile jar(String end) throws IOException {
    return new JarFile(ReleaseFiles.FOLDER.resolve(ReleaseFiles.name(end)).toFile());
  }

  private static String entry(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
