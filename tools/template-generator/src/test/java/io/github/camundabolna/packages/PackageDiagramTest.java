package io.github.camundabolna.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.packages.PackageDiagram.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageDiagramTest {

  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  @Test
  void committedPictureShowsThePackagesAsTheyAre() throws IOException {
    assertThat(Files.readString(PROJECT.resolve(PackageDiagram.FILE)).equals(picture().svg()))
        .as(
            "%s is up to date; if not, run: mvn -q -Pgenerate -pl tools/template-generator -am"
                + " verify",
            PackageDiagram.FILE)
        .isTrue();
  }

  @Test
  void boxesLieBesideEachOtherWithinThePicture() throws IOException {
    List<Box> boxes = picture().boxes();

    assertThat(boxes)
        .hasSizeGreaterThan(10)
        .allMatch(box -> box.x() > 0 && box.x() + box.width() < PackageDiagram.WIDTH);
    for (Box box : boxes) {
      assertThat(boxes).filteredOn(other -> overlap(box, other)).containsExactly(box);
    }
  }

  @Test
  void everyArrowLeadsDown() {
    PackageGraph graph =
        PackageGraphTest.graph("job>input,settings", "input>http", "http>", "settings>");

    Layers layers = Layers.of(graph.arrows(graph.packages("")));

    assertThat(layers.rows())
        .extracting(row -> row.get(0).name())
        .containsExactly("job", "input", "http");
    layers
        .arrows()
        .forEach((from, to) -> assertThat(to).allMatch(end -> end.row() == from.row() + 1));
  }

  @Test
  void packageOfAnotherFrameIsNamedInTheBox() {
    PackageDiagram diagram =
        new PackageDiagram(
            PackageGraphTest.graph("vendor.call>http", "vendor.call.again>", "http>"));

    assertThat(diagram.boxes())
        .extracting(Box::lines)
        .containsExactly(List.of("vendor.call", "with again", "uses http"), List.of("http"));
  }

  @Test
  void packagesWithTheSameArrowsShareABox() {
    PackageDiagram diagram =
        new PackageDiagram(
            PackageGraphTest.graph(
                "vendor.call>vendor.number",
                "vendor.agent>http",
                "vendor.trunk>http,job",
                "vendor.number>http",
                "job>http",
                "http>"));

    assertThat(diagram.boxes())
        .extracting(Box::lines)
        .containsExactlyInAnyOrder(
            List.of("vendor.call"),
            List.of("vendor.agent", "and trunk", "uses http, job"),
            List.of("vendor.number", "uses http"),
            List.of("job"),
            List.of("http"));
  }

  private static PackageDiagram picture() throws IOException {
    return new PackageDiagram(PackageGraph.read(PROJECT));
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.x() + other.width()
        && other.x() < one.x() + one.width()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }
}
