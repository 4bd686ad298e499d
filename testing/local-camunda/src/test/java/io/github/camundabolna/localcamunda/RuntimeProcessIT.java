package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class RuntimeProcessIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Path LOG = Path.of("target", "forked-runtime.log");

  private EmbeddedEngine engine;
  private ManualResponseServer line;

  @BeforeAll
  void startEngine() throws Exception {
    engine = EmbeddedEngine.start();
    line = new ManualResponseServer();
  }

  @AfterAll
  void stop() {
    engine.close();
    line.close();
  }

  @Test
  void aJobComesAgainWithTheSameKeyAfterItsRuntimeWasKilled() throws Exception {
    var launch = launch();
    var first = RuntimeProcess.start(launch);
    try (var client = engine.newClient()) {
      TestProcesses.deploy(client, TestProcesses.postTask("survives", "1"));
      var instance = TestProcesses.start(client, "survives", Map.of("address", line.address()));
      var lost = line.next();
      first.kill();

      try (var second = first.restart().awaitReady(PATIENCE)) {
        engine.advanceClock(Duration.ofSeconds(61));
        var repeated = line.next();
        repeated.answer(200, "at last");

        assertThat(repeated.elementInstanceKey()).isEqualTo(lost.elementInstanceKey());
        assertThat(repeated.word()).isEqualTo("swordfish");
        assertThat(second.webhookBase()).isEqualTo(first.webhookBase());
        await().atMost(PATIENCE).until(() -> engine.journal().completed(instance));
        assertThat(engine.journal().jobFailures(instance)).isEmpty();
      }
    }
  }

  @Test
  void aRuntimeThatCannotStartSaysWhereToLook() {
    var broken = RuntimeLaunch.with(Map.of("camunda.client.mode", "no-such-mode"), LOG);

    try (var process = RuntimeProcess.start(broken)) {
      assertThatThrownBy(() -> process.awaitReady(PATIENCE))
          .hasMessageContaining("ended with code 1")
          .hasMessageContaining(LOG.toString());
    }
  }

  /** Finds its cluster by variables, like a runtime of an existing cluster. */
  private RuntimeLaunch launch() {
    return RuntimeLaunch.with(Map.of(), LOG)
        .withEnvironment("CAMUNDA_CLIENT_GRPCADDRESS", engine.gatewayAddress().toString())
        .withEnvironment("CAMUNDA_CLIENT_RESTADDRESS", engine.restAddress().toString())
        .withEnvironment("WORD", "swordfish")
        .withJobTimeout("Ask", Duration.ofSeconds(60));
  }
}
