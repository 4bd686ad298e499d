package io.github.camundabolna.localcamunda.console;

import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;

/** Explains in one sentence why a program failed, for the person who started it. */
public final class FailureMessage {

  private FailureMessage() {}

  /** Returns the explanation of a known failure, otherwise the failure's own message. */
  public static String of(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .map(FailureMessage::known)
        .filter(sentence -> !sentence.isEmpty())
        .findFirst()
        .orElseGet(() -> String.valueOf(failure.getMessage()));
  }

  private static String known(Throwable failure) {
    if (failure instanceof NoSuchFileException) {
      return "There is no file " + failure.getMessage();
    }
    String advice = "Choose another one with --port; 0 picks a free port.";
    if (failure.getClass().getSimpleName().equals("PortInUseException")) {
      return failure.getMessage() + ". " + advice;
    }
    return failure instanceof BindException ? "The port is in use. " + advice : "";
  }
}
