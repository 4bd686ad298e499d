package io.github.camundabolna.call;

import io.github.camundabolna.client.PlacedCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The calls that this runtime has placed lately: a job can come again at once, when what was wrong
 * is the result expression and not the call.
 */
final class PlacedCalls {

  private static final int MOST = 20_000;

  private final Map<Call, PlacedCall> placed =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Call, PlacedCall> eldest) {
          return size() > MOST;
        }
      };

  /** A person who mends the number of a job that failed wants that number called. */
  private record Call(String key, String agentId, String number) {

    static Call of(Dial dial) {
      return new Call(dial.key(), dial.request().agentId(), dial.request().recipientPhoneNumber());
    }
  }

  synchronized Optional<PlacedCall> get(Dial dial) {
    return Optional.ofNullable(placed.get(Call.of(dial)));
  }

  synchronized void put(Dial dial, PlacedCall call) {
    placed.put(Call.of(dial), call);
  }
}
