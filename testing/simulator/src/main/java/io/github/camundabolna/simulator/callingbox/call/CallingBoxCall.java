package io.github.camundabolna.simulator.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.call.Dialogue.Turn;
import io.github.camundabolna.simulator.phone.ExtractionField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A call from its request to its result. */
public final class CallingBoxCall {
  private final String id;
  private final Direction direction;
  private final CallOrder order;
  private final Instant createdAt;
  private final List<Step> history = new CopyOnWriteArrayList<>();
  private volatile CallState state;

  CallingBoxCall(String id, Direction direction, CallOrder order, CallState state) {
    this.id = id;
    this.direction = direction;
    this.order = order;
    this.createdAt = state.updatedAt();
    this.state = state;
    this.history.add(new Step(state.status(), state.updatedAt()));
  }

  /** A status, and when the call reached it. */
  public record Step(CallingBoxStatus status, Instant at) {}

  public String id() {
    return id;
  }

  public Direction direction() {
    return direction;
  }

  public CallOrder order() {
    return order;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public CallState state() {
    return state;
  }

  /** Returns every status so far, in order. */
  public List<CallingBoxStatus> statuses() {
    return history.stream().map(Step::status).toList();
  }

  /** Returns every status so far with its time, in order. */
  public List<Step> history() {
    return List.copyOf(history);
  }

  /** Returns whether the call rings on the page, or a person talks there. */
  public boolean isByHand() {
    return state.awaitsPerson();
  }

  /** Records how the last event arrived. */
  public void report(WebhookReport report) {
    change(current -> current.reported(report));
  }

  /** Changes the state and returns the new one. */
  synchronized CallState change(UnaryOperator<CallState> change) {
    CallState next = change.apply(state);
    if (next.status() != state.status()) {
      history.add(new Step(next.status(), next.updatedAt()));
    }
    state = next;
    return next;
  }

  /** Returns what happens to the call: the number of the other side decides. */
  CallingBoxTestNumber number() {
    return direction == Direction.OUTBOUND
        ? CallingBoxTestNumber.of(order.to())
        : CallingBoxTestNumber.ofCaller(order.from());
  }

  /** Returns the statuses of the call: a person on the page decides, or else the number. */
  CallCourse course() {
    return state.course().orElseGet(() -> number().course());
  }

  /** Returns how the extraction goes; what nobody said can't be extracted. */
  ExtractionCourse extraction() {
    return state
        .talk()
        .map(talk -> isSilent(talk) ? ExtractionCourse.FAILING : ExtractionCourse.USUAL)
        .orElseGet(() -> number().extraction());
  }

  private boolean isSilent(CallingBoxTalk talk) {
    return course() == CallCourse.SILENT || talk.isSilent();
  }

  /** Returns the transcript, which is empty if the person said nothing. */
  List<Turn> turns() {
    return state
        .talk()
        .map(talk -> isSilent(talk) ? List.<Turn>of() : talk.turns())
        .orElseGet(() -> Dialogue.of(number()).turns());
  }

  /** Returns what was said so far, a line for each turn, which begins with who speaks. */
  public String conversation() {
    boolean over = state.status() == CallingBoxStatus.COMPLETED;
    return state
        .talk()
        .map(CallingBoxTalk::turns)
        .orElseGet(() -> over ? turns() : List.of())
        .stream()
        .map(turn -> "%s: %s\n".formatted(turn.role(), turn.text()))
        .collect(Collectors.joining());
  }

  /** Returns what is extracted after the call, which a person on the page can fill in. */
  public List<ExtractionField> fields() {
    return new ExtractedResult(order.returns()).described();
  }

  /** Returns what a person who answered on the page has filled in so far, by field. */
  public Map<String, JsonNode> filledIn() {
    return state.talk().map(CallingBoxTalk::extracted).orElseGet(Map::of);
  }
}
