package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.DocumentReferenceResponse;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand people in one batch, through a runtime that has little memory. */
@Tag("slow")
class LargeBatchIT {

  private static final int PEOPLE = 10_000;
  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir private Path folder;

  @Test
  void tenThousandPeopleAreCalledWaitedForAndCollectedInLittleMemory() throws IOException {
    try (EmbeddedEngine engine = EmbeddedEngine.start();
        CamundaClient client = engine.newClient();
        BolnaSimulator bolna = simulator();
        RuntimeProcess runtime = RuntimeProcess.start(launch(engine, bolna))) {
      runtime.awaitReady(LONG);
      long instance = start(client);
      await().atMost(LONG).until(() -> engine.journal().completed(instance));

      JsonNode batch = engine.journal().variables(instance).get("batch");
      assertThat(batch.path("status").asText()).isIn("completed", "executed");
      assertThat(batch.path("totalContacts").asInt()).isEqualTo(PEOPLE);
      assertThat(batch.at("/callsPerOutcome/answered").asInt()).isEqualTo(PEOPLE);
      assertThat(batch.path("executionsDetail").asText()).isEqualTo("document");
      assertThat(batch.path("executions").isNull()).isTrue();
      assertThat(keys(engine, batch.path("executionsDocument"))).hasSize(PEOPLE);
      assertEachPersonCalledOnce(bolna.journal());
      assertNoRequestForEachPerson(bolna.journal());
    }
  }

  private static BolnaSimulator simulator() {
    return BolnaSimulator.start(
        SimulatorSettings.defaults()
            .withApiKey(IntegrationEnvironment.API_KEY)
            .withConcurrency(PEOPLE)
            .withStep(Duration.ofMillis(1)));
  }

  private RuntimeLaunch launch(EmbeddedEngine engine, BolnaSimulator bolna) {
    return new RuntimeLaunch(
        engine.clientSettings(),
        Map.of(
            "BOLNA_BASE_URL",
            bolna.baseUri().toString(),
            "BOLNA_API_KEY",
            IntegrationEnvironment.API_KEY),
        List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError"),
        folder.resolve("runtime.log"),
        0);
  }

  private static long start(CamundaClient client) {
    client
        .newDeployResourceCommand()
        .addResourceStringUtf8(
            Bpmn.convertToString(
                BolnaProcesses.batchEnded("intermediate")
                    .connectTo(
                        Bpmn.createExecutableProcess("big")
                            .startEvent()
                            .serviceTask(
                                "create",
                                task ->
                                    BolnaProcesses.createBatch()
                                        .with("operation.contacts.from", "document")
                                        .applyTo(task))
                            .intermediateCatchEvent("wait"))
                    .endEvent()
                    .done()),
            "big.bpmn")
        .send()
        .join();
    DocumentReferenceResponse file =
        client.newCreateDocumentCommand().content(csv()).fileName("people.csv").send().join();
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("big")
        .latestVersion()
        .variables(Map.of("contactsFile", file))
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static byte[] csv() {
    return IntStream.range(0, PEOPLE)
        .mapToObj("+9198%06d00,C-%1$d,Person %1$d,1250.50\n"::formatted)
        .collect(Collectors.joining("", "contact_number,customerId,name,amount\n", ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** By plain HTTP: Camunda's client can hang while it reads a document of 30 MB. */
  private static List<String> keys(EmbeddedEngine engine, JsonNode document) throws IOException {
    String id = document.path("documentId").asText();
    try (InputStream content =
        engine.restAddress().resolve("/v2/documents/" + id).toURL().openStream()) {
      return new ObjectMapper()
          .readTree(content).findValuesAsText("contactKey").stream().distinct().toList();
    }
  }

  private static void assertEachPersonCalledOnce(Journal journal) {
    assertThat(journal.batches()).hasSize(1);
    assertThat(journal.placedCalls().stream().map(PlacedCall::number).distinct()).hasSize(PEOPLE);
    assertThat(journal.placedCalls()).hasSize(PEOPLE);
  }

  private static void assertNoRequestForEachPerson(Journal journal) {
    assertThat(journal.requestCounts().values().stream().mapToLong(count -> count).sum())
        .as("requests: %s", journal.requestCounts())
        .isLessThan(30);
  }
}
