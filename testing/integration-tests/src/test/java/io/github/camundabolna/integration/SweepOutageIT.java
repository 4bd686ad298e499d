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

  private final AtomicReference<TcpProxy> engineProxy = new AtomicReference<>();
  private IntegrationEnvironment environment;

  @BeforeEach
  void start() {
    environment =
        new IntegrationEnvironment(
            SimulatorSettings.defaults().withStep(Duration.ofMillis(40)),
            engine -> {
              engineProxy.set(newProxy(engine.gatewayAddress()));
              // Camunda's client can hang when it closes job streams that a gate has cut.
              return Map.of(
                  "camunda.client.grpc-address",
                  engineProxy.get().address(),
                  "camunda.client.worker.defaults.stream-enabled",
                  "false");
            });
    environment.deploy(
        BolnaProcesses.receiver(
            "receiver-outage", "outage", BolnaSweepIT.sweeping(IntegrationEnvironment.AGENT)));
    environment.runtime.awaitWebhook("outage", IntegrationEnvironment.PATIENCE);
    environment.deploy(BolnaProcesses.waiting("waits", "1"));
  }

  @AfterEach
  void stop() {
    environment.close();
    engineProxy.get().close();
  }

  @Test
  void callThatTheEngineCouldNotBeToldOfIsToldWhenItIsBack() {
    String id = environment.call();
    long instance = environment.startWaiting("waits", id);
    engineProxy.get().block();
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.bolna.journal().requestCount("GET /executions/{id}") >= 1);
    assertThat(environment.journal.completed(instance)).isFalse();

    engineProxy.get().unblock();

    environment.awaitEnd(instance);
    assertThat(environment.bolna.journal().requestCount("GET /executions/{id}"))
        .isGreaterThanOrEqualTo(2);
  }

  private static TcpProxy newProxy(URI address) {
    try {
      return new TcpProxy(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
