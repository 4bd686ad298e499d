package io.github.camundabolna.simulator.callingbox.call;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All calls. */
public final class CallingBoxCalls {
  private final Map<String, CallingBoxCall> byId = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<CallingBoxCall> newestFirst = new ConcurrentLinkedDeque<>();

  /** Adds a call, which is created only when it is its turn, so that the order is by time. */
  synchronized CallingBoxCall add(Supplier<CallingBoxCall> creation) {
    CallingBoxCall call = creation.get();
    byId.put(call.id(), call);
    newestFirst.addFirst(call);
    return call;
  }

  public Optional<CallingBoxCall> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns all calls, newest first. */
  public Stream<CallingBoxCall> newestFirst() {
    return newestFirst.stream();
  }
}
