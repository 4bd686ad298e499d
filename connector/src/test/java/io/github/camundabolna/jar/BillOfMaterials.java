package io.github.camundabolna.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What the jar is made of, as the build writes it into the jar. */
record BillOfMaterials(JsonNode bom) {

  static final String PLACE = "/META-INF/sbom/bom.json";

  /** A library in the jar. */
  record Component(String name, String version, List<String> licences) {}

  /** Empty after a build with {@code -o}: the plugin that writes it does nothing offline. */
  static Optional<BillOfMaterials> ofTheJar() {
    try (InputStream file = BillOfMaterials.class.getResourceAsStream(PLACE)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new BillOfMaterials(new ObjectMapper().readTree(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Component> components() {
    return bom.path("components").valueStream().map(BillOfMaterials::component).toList();
  }

  private static Component component(JsonNode row) {
    return new Component(
        row.path("group").asText() + ":" + row.path("name").asText(),
        row.path("version").asText(),
        row.path("licenses").valueStream().map(BillOfMaterials::licence).toList());
  }

  /** By its SPDX id; one that has none by its name, which nobody allows. */
  private static String licence(JsonNode row) {
    JsonNode licence = row.path("license");
    return licence.path("id").asText(licence.path("name").asText(row.path("expression").asText()));
  }
}
