package io.github.camundabolna.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a class in a JVM of its own, and reads the figures that it prints as {@code name=1}. */
public final class ForkedJvm {

  private static final Pattern FIGURE = Pattern.compile("(\\w+)=(-?\\d+)");

  private ForkedJvm() {}

  /**
   * @param jvmOptions like {@code -Xmx64m}
   */
  public static Map<String, Long> of(Class<?> run, List<String> jvmOptions, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                jvmOptions.stream(),
                Stream.of("-cp", System.getProperty("java.class.path"), run.getName()),
                Arrays.stream(arguments))
            .flatMap(part -> part)
            .toList();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(output);
    }
    System.out.println(output.lines().filter(line -> line.contains("=")).toList());
    return FIGURE
        .matcher(output)
        .results()
        .collect(
            Collectors.toMap(
                found -> found.group(1), found -> Long.valueOf(found.group(2)), (a, b) -> b));
  }
}
