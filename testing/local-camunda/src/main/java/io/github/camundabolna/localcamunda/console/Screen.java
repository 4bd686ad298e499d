package io.github.camundabolna.localcamunda.console;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Where a program writes: a terminal, or a file or pipe, which gets plain text.
 *
 * @param terminal whether a line can be overwritten
 * @param columns how long a line may be
 */
public record Screen(boolean terminal, int columns) {

  /** The columns of a file or pipe. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** Of a terminal that doesn't know its width. */
  private static final int DEFAULT_COLUMNS = 80;

  /** Returns the screen that the standard output goes to. */
  public static Screen ofStandardOutput() {
    return detect(SystemStream.Output);
  }

  /** Returns the screen that the standard error output goes to. */
  public static Screen ofErrorOutput() {
    return detect(SystemStream.Error);
  }

  private static Screen detect(SystemStream stream) {
    List<TerminalProvider> providers =
        TerminalBuilder.builder().getProviders(null, new IllegalStateException());
    return providers.stream()
        .filter(provider -> provider.isSystemStream(stream))
        .findFirst()
        .map(provider -> terminal(provider.systemStreamWidth(stream), System::getenv))
        .orElseGet(() -> plain(System::getenv));
  }

  /**
   * Returns a terminal.
   *
   * @param detected its width; not positive if it doesn't know
   */
  static Screen terminal(int detected, UnaryOperator<String> environment) {
    int columns = detected > 0 ? detected : columnsVariable(environment).orElse(DEFAULT_COLUMNS);
    return new Screen(!"dumb".equals(environment.apply("TERM")), columns);
  }

  /** Returns a file or pipe, whose lines have no limit unless {@code COLUMNS} sets one. */
  static Screen plain(UnaryOperator<String> environment) {
    return new Screen(false, columnsVariable(environment).orElse(UNLIMITED));
  }

  private static Optional<Integer> columnsVariable(UnaryOperator<String> environment) {
    return Optional.ofNullable(environment.apply("COLUMNS"))
        .filter(value -> value.matches("[1-9][0-9]{0,4}"))
        .map(Integer::valueOf);
  }
}
