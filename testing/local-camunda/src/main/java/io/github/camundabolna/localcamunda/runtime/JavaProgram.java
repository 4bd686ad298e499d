package io.github.camundabolna.localcamunda.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this class path, to be run in a JVM of its own. */
public final class JavaProgram {

  private JavaProgram() {}

  /**
   * What starts the program; what it writes to its error output goes to {@link #output}.
   *
   * @param options of {@code java}, such as {@code -Xmx512m}, or {@code -cp} for another class path
   * @param log file for the program's warnings
   */
  public static ProcessBuilder builder(
      Class<?> main, List<String> options, Path log, List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(options);
    command.add("-Dlog.file=" + log);
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(Redirect.appendTo(output(log)));
  }

  /** Where goes what the JVM itself prints: a file beside the log, in a folder that exists. */
  static File output(Path log) {
    var output = Path.of(log + ".out").toAbsolutePath();
    try {
      Files.createDirectories(output.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toFile();
  }
}
