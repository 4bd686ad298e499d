package io.github.camundabolna.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.camunda.client.CamundaClient;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar is built against 8.8; newer versions must have all that it calls, and ask no more. */
@Tag("slow")
class SdkReferencesTest {

  private static final Path CLASSES = Path.of("target", "classes");

  /** Jars of the newest version that resolves: the build copies them there. */
  private static final Path NEWEST = Path.of("target", "newest-camunda");

  @TempDir private Path folder;

  /** The newest, and each folder of jars in -DcamundaJars=, such as of a version built by hand. */
  static Stream<Path> folders() {
    return Stream.concat(
        Stream.of(NEWEST),
        Optional.ofNullable(System.getProperty("camundaJars")).stream()
            .flatMap(folders -> Arrays.stream(folders.split(":")))
            .map(Path::of));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void newerVersionHasAllThatTheConnectorRefersTo(Path version) {
    assumeThat(version).isDirectory();
    List<Path> jars = jars(version);

    assertThat(jars).hasSizeGreaterThanOrEqualTo(2);
    assertThat(problems(jars)).isEmpty();
  }

  @Test
  void versionThatItIsBuiltAgainstHasItToo() {
    List<Path> own = List.of(jarOf(OutboundConnectorFunction.class), jarOf(CamundaClient.class));

    assertThat(problems(own)).isEmpty();
  }

  @Test
  void typeThatIsGoneIsFound() {
    assertThat(problems(List.of(jarOf(CamundaClient.class))))
        .contains(
            "type io.camunda.connector.api.inbound.Health",
            "type io.camunda.connector.api.outbound.OutboundConnectorFunction");
  }

  @Test
  void methodsThatChangedOrAreNewAreFound() throws IOException {
    compile(
        folder.resolve("use"),
        "package sdk; public interface Api { String name(); int count(); int OLD = count1();"
            + " static int count1() { return 1; } }",
        "package use; public final class Use implements sdk.Api {"
            + " public String name() { return String.valueOf(sdk.Api.OLD); }"
            + " public int count() { return 0; }"
            + " static int size(sdk.Api api) { return api.count(); } }");
    Files.delete(folder.resolve("use/sdk/Api.class"));
    compile(
        folder.resolve("newer"),
        "package sdk; public interface Api { String name(); long count(); void added(); }");

    List<Path> places = List.of(folder.resolve("use"), folder.resolve("newer"));

    assertThat(SdkReferences.in(places, "use", "sdk.").problems())
        .containsExactly(
            "member sdk.Api.OLD", "member sdk.Api.count()", "method sdk.Api.added() in use.Use");
  }

  private static List<String> problems(List<Path> sdk) {
    List<Path> all = new ArrayList<>(sdk);
    all.add(CLASSES);
    return SdkReferences.in(all, "io.github.camundabolna", "io.camunda.").problems();
  }

  private static void compile(Path target, String... sources) throws IOException {
    Files.createDirectories(target);
    List<String> arguments = new ArrayList<>(List.of("-d", target.toString()));
    for (String source : sources) {
      Path file =
          target.resolve(source.replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1.java"));
      Files.writeString(file, source);
      arguments.add(file.toString());
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
