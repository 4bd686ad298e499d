package io.github.camundabolna.localcamunda.runtime;

/** The connector runtime as a program of its own; arguments are {@code --key=value} of Spring. */
public final class ConnectorRuntimeMain {

  private ConnectorRuntimeMain() {}

  /** Starts the runtime, which runs until its process is ended. */
  public static void main(String[] args) {
    RuntimeDefaults.application().run(args);
  }
}
