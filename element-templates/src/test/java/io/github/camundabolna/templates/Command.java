package io.github.camundabolna.templates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A program of this machine, run in a folder. */
record Command(Path folder, List<String> words) {

  /** What a program said, and the status that it ended with. */
  record Ended(int status, List<String> lines) {

    String text() {
      return String.join(System.lineSeparator(), lines);
    }
  }

  static Command of(Path folder, String program, String... arguments) {
    return new Command(folder, Stream.concat(Stream.of(program), Stream.of(arguments)).toList());
  }

  /** On Windows npm is a script, which is found by its whole name only. */
  static Command npm(Path folder, String... arguments) {
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
    try (Stream<String> output = process.inputReader().lines()) {
      List<String> lines = output.peek(show).toList();
      return Optional.of(new Ended(process.waitFor(), lines));
    }
  }

  private Optional<Process> start() {
    try {
      return Optional.of(
          new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
