package io.github.camundabolna.demo;

import io.github.camundabolna.localcamunda.console.DisplayText;
import io.github.camundabolna.localcamunda.console.FailureMessage;
import io.github.camundabolna.localcamunda.console.Screen;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Explains in a few words why the program didn't run, and what to do. */
final class FailurePrinter {

  private FailurePrinter() {}

  /** Explains a wrong option; returns the exit status. */
  static int print(ParameterException mistake) {
    PrintWriter err = mistake.getCommandLine().getErr();
    print(err, mistake);
    UnmatchedArgumentException.printSuggestions(mistake, err);
    err.println("For all options, use -Dargs=--help.");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Explains a failure; returns the exit status. */
  static int print(CommandLine command, Exception failure) {
    PrintWriter err = command.getErr();
    print(err, failure);
    err.println("For all options, use -Dargs=--help. For details, see the log:");
    err.println(log());
    err.flush();
    return ExitCode.USAGE;
  }

  private static void print(PrintWriter err, Exception failure) {
    int columns = Screen.ofErrorOutput().columns();
    err.println(DisplayText.wrapped(FailureMessage.of(failure), columns));
  }

  /** Returns the log, from the user's folder if it is below. */
  private static Path log() {
    Path folder = PersonReader.resolve(Path.of(""));
    Path log =
        Path.of(System.getProperty("log.file", "local-camunda.log")).toAbsolutePath().normalize();
    return log.startsWith(folder) ? folder.relativize(log) : log;
  }
}
