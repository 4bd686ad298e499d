package io.github.camundabolna.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of this machine, run in a folder. */
record ExternalCommand(Path folder, List<String> words, Map<String, String> environment) {

  private static final int SHOWN = 40;

  /** What a program said, and the status that it ended with. */
  record Ended(int status, List<String> lines) {

    String text() {
      return String.join(System.lineSeparator(), lines);
    }

    /** What the tests said from the first failure on, or the last lines if none is marked. */
    String failures() {
      List<String> marked = lines.stream().dropWhile(line -> !line.startsWith("✗")).toList();
      List<String> shown =
          marked.isEmpty()
              ? lines.subList(Math.max(0, lines.size() - SHOWN), lines.size())
              : marked;
      return shown.stream().limit(SHOWN).collect(Collectors.joining(System.lineSeparator()));
    }
  }

  static ExternalCommand of(Path folder, String program, String... arguments) {
    return new ExternalCommand(
        folder, Stream.concat(Stream.of(program), Stream.of(arguments)).toList(), Map.of());
  }

  /** Returns this command with more environment variables. */
  ExternalCommand withEnvironment(Map<String, String> variables) {
    return new ExternalCommand(folder, words, variables);
  }

  /** On Windows npm is a script, which is found by its whole name only. */
  static ExternalCommand npm(Path folder, String... arguments) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    return of(folder, windows ? "npm.cmd" : "npm", arguments);
  }

  /**
   * Runs it to its end.
   *
   * @param show is told each line as it comes
   * @return empty if there is no such program
   */
  Optional<Ended> run(Consumer<String> show) throws IOException, InterruptedException {
    Optional<Process> started = start();
    if (started.isEmpty()) {
      return Optional.empty();
    }
    Process process = started.get();
    try (Stream<String> output = process.inputReader(StandardCharsets.UTF_8).lines()) {
      List<String> lines = output.peek(show).toList();
      return Optional.of(new Ended(process.waitFor(), lines));
    }
  }

  private Optional<Process> start() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return Optional.of(builder.start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
