package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.localcamunda.TcpProxy;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sweep finds a call while the engine is away. */
@Tag("slow")
class SweepOutageIT {

  private final AtomicReference<TcpProxy> engineGate = new AtomicReference<>();
  private IntegrationEnvironment world;

  @BeforeEach
  void start() {
    world =
        new IntegrationEnvironment(
            SimulatorSettings.defaults().withStep(Duration.ofMillis(40)),
            engine -> {
              engineGate.set(gate(engine.gatewayAddress()));
              // Camunda's client can hang when it closes job streams that a gate has cut.
              return Map.of(
                  "camunda.client.grpc-address",
                  engineGate.get().address(),
                  "camunda.client.worker.defaults.stream-enabled",
                  "false");
            });
    world.deploy(
        BolnaProcesses.receiver(
            "receiver-outage", "outage", SweepIT.sweeping(IntegrationEnvironment.AGENT)));
    world.runtime.awaitWebhook("outage", IntegrationEnvironment.PATIENCE);
    world.deploy(BolnaProcesses.waiting("waits", "1"));
  }

  @AfterEach
  void stop() {
    world.close();
    engineGate.get().close();
  }

  @Test
  void callThatTheEngineCouldNotBeToldOfIsToldWhenItIsBack() {
    String id = world.call();
    long instance = world.startWaiting("waits", id);
    engineGate.get().block();
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> world.bolna.journal().requestCount("GET /executions/{id}") >= 1);
    assertThat(world.journal.completed(instance)).isFalse();

    engineGate.get().unblock();

    world.awaitEnd(instance);
    assertThat(world.bolna.journal().requestCount("GET /executions/{id}"))
        .isGreaterThanOrEqualTo(2);
  }

  private static TcpProxy gate(URI address) {
    try {
      return new TcpProxy(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
