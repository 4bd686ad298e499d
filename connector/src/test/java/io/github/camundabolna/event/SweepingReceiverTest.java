package io.github.camundabolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A receiver that also looks for calls itself. */
abstract class SweepingReceiverTest extends ReceiverTest {

  TestReceiver sweeping() {
    return sweeping(Map.of());
  }

  TestReceiver sweeping(Map<String, Object> sweep) {
    return activate(sweepProperties(sweep));
  }

  static Map<String, Object> sweepProperties(Map<String, Object> given) {
    Map<String, Object> sweep = new HashMap<>(Map.of("agents", FakeBolna.AGENT));
    sweep.putAll(given);
    return properties("apiKey", TestReceiver.KEY, "sweep", sweep);
  }

  FakeCall call(String id, Duration age) {
    return FakeCall.with(id, "completed", clock.instant().minus(age));
  }

  static JsonNode json(Object value) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(value);
  }
}
