package io.github.camundabolna.bolna.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestReceiverContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** A receiver that also looks for calls itself. */
public abstract class SweepReceiverFixture extends ReceiverFixture {

  public TestReceiverContext sweeping() {
    return sweeping(Map.of());
  }

  public TestReceiverContext sweeping(Map<String, Object> sweep) {
    return activate(sweepProperties(sweep));
  }

  public static Map<String, Object> sweepProperties(Map<String, Object> given) {
    Map<String, Object> sweep = new HashMap<>(Map.of("agents", FakeBolna.AGENT));
    sweep.putAll(given);
    return properties("apiKey", TestReceiverContext.KEY, "sweep", sweep);
  }

  public FakeCall call(String id, Duration age) {
    return FakeCall.with(id, "completed", clock.instant().minus(age));
  }

  public static JsonNode json(Object value) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(value);
  }
}
