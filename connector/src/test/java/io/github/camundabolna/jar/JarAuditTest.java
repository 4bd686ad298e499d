package io.github.camundabolna.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.jar.BillOfMaterials.Component;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be in the jar that operators put into their runtime. */
class JarAuditTest {

  /** Those that ask no more of who hands the jar on than to keep their text. */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "ISC");

  @Test
  void billOfMaterialsNamesWhatIsInTheJarAndNothingOfTheRuntimeOrTheTests() {
    assertThat(libraries())
        .extracting(Component::name)
        .containsExactlyInAnyOrder(
            "com.squareup.okhttp3:okhttp-jvm",
            "com.squareup.okio:okio-jvm",
            "org.jetbrains.kotlin:kotlin-stdlib",
            "org.jetbrains:annotations",
            "com.googlecode.libphonenumber:libphonenumber",
            "com.googlecode.libphonenumber:geocoder",
            "com.googlecode.libphonenumber:prefixmapper",
            "de.siegmar:fastcsv",
            "com.bucket4j:bucket4j_jdk17-core");
  }

  @Test
  void everyLibraryHasALicenceThatIsAllowed() {
    assertThat(libraries())
        .allSatisfy(
            library ->
                assertThat(library.licences())
                    .as("licences of %s", library.name())
                    .isNotEmpty()
                    .allMatch(ALLOWED::contains));
  }

  /** Of all that is published, with -Dadvisories=; else of those in src/audit. */
  @Test
  void noLibraryHasAKnownVulnerability() {
    Path place = Path.of(Optional.ofNullable(System.getProperty("advisories")).orElse("src/audit"));
    Advisories advisories = Advisories.in(place);

    assertThat(advisories.all()).as("advisories in %s", place).isNotEmpty();
    assertThat(libraries().stream().flatMap(advisories::findFor)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "com.squareup.okio:okio, 3.3.0, true",
    "com.squareup.okio:okio-jvm, 3.3.0, true",
    "com.squareup.okio:okio-jvm, 3.4.0-alpha, true",
    "com.squareup.okio:okio-jvm, 3.4.0, false",
    "com.squareup.okio:okio-jvm, 3.16.4, false",
    "com.squareup.okio:okio-other, 3.3.0, false"
  })
  void vulnerabilityIsFoundInTheVersionsThatHaveIt(String name, String version, boolean found) {
    Component library = new Component(name, version, List.of());

    assertThat(Advisories.in(Path.of("src/audit")).findFor(library))
        .hasSize(found ? 1 : 0)
        .allMatch(
            sentence ->
                sentence.startsWith(name + " " + version + ": GHSA-w33c-445m-f8w7, A malformed"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, false",
    "1.0, true",
    "1.4, true",
    "1.5, false",
    "2.0, true",
    "2.3, true",
    "2.4, false",
    "7, true"
  })
  void everyFormOfARangeIsRead(String version, boolean found) throws JsonProcessingException {
    String advisory =
        """
        {"id": "X", "summary": "y", "affected": [{
          "package": {"ecosystem": "Maven", "name": "a:b"}, "versions": ["7"],
          "ranges": [{"events": [{"introduced": "1.0"}, {"fixed": "1.5"},
                                 {"introduced": "2.0"}, {"last_affected": "2.3"}]}]}]}
        """;
    Advisories advisories = new Advisories(List.of(new ObjectMapper().readTree(advisory)));

    assertThat(advisories.findFor(new Component("a:b", version, List.of()))).hasSize(found ? 1 : 0);
    assertThat(advisories.findFor(new Component("a:c", version, List.of()))).isEmpty();
  }

  private static List<Component> libraries() {
    Optional<BillOfMaterials> bill = BillOfMaterials.ofTheJar();
    assumeThat(bill).as("the bill of materials: it is not written with -o").isPresent();
    return bill.orElseThrow().components();
  }
}
