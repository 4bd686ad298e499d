package io.github.camundabolna.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.jar.BillOfMaterials.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Known vulnerabilities, each in the Open Source Vulnerability format. */
record Advisories(List<JsonNode> all) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file with one or a list of them, or a folder with such files somewhere in it. */
  static Advisories in(Path place) {
    try (Stream<Path> files = Files.walk(place)) {
      return new Advisories(
          files
              .filter(file -> file.toString().endsWith(".json"))
              .flatMap(Advisories::read)
              .filter(advisory -> !advisory.has("withdrawn"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> read(Path file) {
    try {
      JsonNode content = JSON.readTree(file.toFile());
      return content.isArray() ? content.valueStream() : Stream.of(content);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** A sentence for each advisory that speaks of this version of the library. */
  Stream<String> findFor(Component library) {
    return all.stream()
        .filter(advisory -> speaksOf(library, advisory))
        .map(
            advisory ->
                "%s %s: %s, %s"
                    .formatted(
                        library.name(),
                        library.version(),
                        advisory.path("id").asText(),
                        advisory.path("summary").asText()));
  }

  private static boolean speaksOf(Component library, JsonNode advisory) {
    return advisory
        .path("affected")
        .valueStream()
        .filter(affected -> affected.at("/package/ecosystem").asText().equals("Maven"))
        .filter(affected -> isNamed(library, affected.at("/package/name").asText()))
        .anyMatch(affected -> holds(library.version(), affected));
  }

  /** Advisories name the library, of which the jar for Java is one part. */
  private static boolean isNamed(Component library, String name) {
    return library.name().equals(name) || library.name().equals(name + "-jvm");
  }

  private static boolean holds(String version, JsonNode affected) {
    return affected.path("versions").valueStream().anyMatch(each -> each.asText().equals(version))
        || affected.path("ranges").valueStream().anyMatch(range -> isIn(range, version));
  }

  /** Events come in the order of versions: the last one that is not after the version counts. */
  private static boolean isIn(JsonNode range, String version) {
    ComparableVersion wanted = new ComparableVersion(version);
    boolean in = false;
    for (JsonNode event : range.path("events")) {
      in = event.has("introduced") && from(event, "introduced", wanted) || in;
      in = in && !(event.has("fixed") && from(event, "fixed", wanted));
      in = in && !(event.has("last_affected") && after(event, wanted));
    }
    return in;
  }

  private static boolean from(JsonNode event, String field, ComparableVersion wanted) {
    return wanted.compareTo(new ComparableVersion(event.path(field).asText())) >= 0;
  }

  private static boolean after(JsonNode event, ComparableVersion wanted) {
    return wanted.compareTo(new ComparableVersion(event.path("last_affected").asText())) > 0;
  }
}
