package io.github.camundabolna.simulator.callingbox.call;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.camundabolna.simulator.phone.BrowserPhone;
import io.github.camundabolna.simulator.time.TaskScheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Runs fast calls and records their events. */
final class CallsFixture implements AutoCloseable {
  static final String AGENT = "11111111-2222-4333-8444-555555555555";
  static final JsonNode RETURNS = json("{\"rating\":\"number\",\"comment\":\"string\"}");
  private static final Duration STEP = Duration.ofMillis(1);

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<CallEvent> events = new CopyOnWriteArrayList<>();
  private final CallingBoxCalls calls = new CallingBoxCalls();
  private final CallingBoxCallService service;

  CallsFixture() {
    this(STEP);
  }

  CallsFixture(Duration lateExtraction) {
    CallingBoxSpeed speed = new CallingBoxSpeed(STEP, STEP, lateExtraction);
    TaskScheduler scheduler = new TaskScheduler(timer);
    service =
        new CallingBoxCallService(
            Clock.systemUTC(),
            speed,
            scheduler,
            calls,
            new BrowserPhone(Clock.systemUTC(), scheduler),
            events::add);
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CallOrder order(String number, JsonNode returns, JsonNode metadata) {
    return new CallOrder(
        Optional.of(AGENT),
        number,
        "+14155550100",
        Optional.of("Ask how the visit was."),
        Optional.empty(),
        Optional.of("en"),
        json("{\"name\":\"Ann\"}"),
        returns,
        metadata,
        Optional.empty());
  }

  CallingBoxCallService service() {
    return service;
  }

  CallingBoxCalls calls() {
    return calls;
  }

  CallingBoxCall place(String number) {
    return place(order(number, RETURNS, NullNode.instance));
  }

  CallingBoxCall place(CallOrder order) {
    return service.place(UUID.randomUUID().toString(), order).call();
  }

  /** Waits until the call has its last event. */
  CallingBoxCall ended(CallingBoxCall call) {
    await().until(() -> events(call).stream().anyMatch(CallEventType::terminal));
    return call;
  }

  List<CallEventType> events(CallingBoxCall call) {
    return events.stream().filter(event -> event.call() == call).map(CallEvent::type).toList();
  }

  List<CallEvent> allEvents() {
    return List.copyOf(events);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
