package io.github.camundabolna.benchmarks.event;

import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;

/** A stack with all receivers, and what sends events to them. */
final class EventStack implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int WARM_UP_EVENTS = 10;

  private final BenchmarkStack stack;
  private final HttpClient http = EventSender.newHttp();
  private final String secret;

  private EventStack(BenchmarkStack stack, String secret) {
    this.stack = stack;
    this.secret = secret;
  }

  /** Starts a stack; returns when all receivers are active. */
  static EventStack start(StackSettings settings) {
    String secret = UUID.randomUUID().toString();
    BenchmarkStack stack =
        BenchmarkStack.start(settings.withVariable("BOLNA_WEBHOOK_SECRET", secret));
    stack.deploy(EventStack.class, "events.bpmn");
    for (EventReceiver receiver : EventReceiver.values()) {
      stack.runtime().awaitWebhook(receiver.path(), LIMIT);
    }
    return new EventStack(stack, secret);
  }

  /** Returns what sends events to a receiver. */
  EventSender sender(EventReceiver receiver) {
    return new EventSender(http, stack.runtime().webhookBase().resolve(receiver.path()), secret);
  }

  /** Starts instances that wait for the messages of a receiver. */
  WaitingCalls startWaiting(EventReceiver receiver, int count) {
    return WaitingCalls.start(stack, receiver.waitingProcess(), count);
  }

  /** Sends events that don't count, for which no process waits: many small ones, then a few. */
  void warmUp(EventSize size, Duration each) {
    if (each.isZero()) {
      return;
    }
    for (EventKind kind : EventKind.values()) {
      for (EventReceiver receiver : EventReceiver.values()) {
        ClosedLoad.run(sender(receiver), events(EventBodies.of(kind, EventSize.SMALL)), each);
        EventBodies bodies = EventBodies.of(kind, size);
        ClosedLoad.run(
            sender(receiver),
            Stream.generate(() -> newEvent(bodies)).limit(WARM_UP_EVENTS).iterator(),
            LIMIT);
      }
    }
  }

  /** Returns an endless number of events of different calls. */
  static Iterator<byte[]> events(EventBodies bodies) {
    return Stream.generate(() -> newEvent(bodies)).iterator();
  }

  private static byte[] newEvent(EventBodies bodies) {
    return bodies.body(UUID.randomUUID());
  }

  @Override
  public void close() {
    http.close();
    stack.close();
  }
}
