package io.github.camundabolna.localcamunda.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a program of this class path in a JVM of its own. */
public final class JavaProgram {

  private JavaProgram() {}

  /**
   * Returns a builder for the program; its error output goes to {@link #output}.
   *
   * @param options options of {@code java}, such as {@code -Xmx512m}, or {@code -cp} for another
   *     class path
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

  /** Returns the file for the JVM's own output, next to the log; creates its folder. */
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
