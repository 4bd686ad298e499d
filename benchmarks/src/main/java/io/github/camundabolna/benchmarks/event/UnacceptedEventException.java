package io.github.camundabolna.benchmarks.event;

/**
 * A receiver doesn't accept an event, however often it's sent. With many events at once, the
 * activity log of an 8.8 runtime can break: it then answers 500 to all events of that receiver.
 */
final class UnacceptedEventException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnacceptedEventException(String message) {
    super(message);
  }
}
