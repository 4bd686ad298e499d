package io.github.camundabolna.integration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Everything that is logged at INFO, and at DEBUG by connectors, with its exceptions. */
final class LogCapture extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final List<Logger> connectors =
      Stream.of("io.camunda.connector", "io.github.camundabolna")
          .map(name -> (Logger) LoggerFactory.getLogger(name))
          .toList();

  private LogCapture() {}

  static LogCapture begin() {
    LogCapture capture = new LogCapture();
    capture.setContext(capture.root.getLoggerContext());
    capture.start();
    capture.root.setLevel(Level.INFO);
    capture.connectors.forEach(logger -> logger.setLevel(Level.DEBUG));
    capture.root.addAppender(capture);
    return capture;
  }

  String text() {
    return lines.stream().collect(Collectors.joining("\n"));
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy thrown = event.getThrowableProxy();
    lines.add(
        event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(Level.WARN);
    connectors.forEach(logger -> logger.setLevel(null));
  }
}
