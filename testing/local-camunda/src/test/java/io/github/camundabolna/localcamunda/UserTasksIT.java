package io.github.camundabolna.localcamunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.github.camundabolna.localcamunda.records.DeployedForm;
import io.github.camundabolna.localcamunda.records.LifecycleState;
import io.github.camundabolna.localcamunda.records.OpenUserTask;
import io.github.camundabolna.localcamunda.records.ProcessInstanceSummary;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A person sees user tasks with their forms and completes them, as at a cluster. */
@TestInstance(Lifecycle.PER_CLASS)
class UserTasksIT {

  private static final String FORM =
      "{\"id\":\"decide-form\",\"type\":\"default\",\"schemaVersion\":18,\"components\":[]}";

  private EmbeddedEngine engine;
  private CamundaClient client;

  @BeforeAll
  void start() {
    engine = EmbeddedEngine.start();
    client = engine.newClient();
    client
        .newDeployResourceCommand()
        .addProcessModel(
            Bpmn.createExecutableProcess("deciding")
                .startEvent()
                .userTask("decide", task -> task.zeebeUserTask().zeebeFormId("decide-form"))
                .endEvent("decided")
                .done(),
            "deciding.bpmn")
        .addResourceStringUtf8(FORM, "decide.form")
        .send()
        .join();
  }

  @AfterAll
  void stop() {
    client.close();
    engine.close();
  }

  @Test
  void openTaskHasItsForm() {
    OpenUserTask task = taskOf(start("openTaskHasItsForm"));

    assertThat(task.elementId()).isEqualTo("decide");
    assertThat(engine.journal().form(task.formKey().orElseThrow()).map(DeployedForm::json))
        .contains(FORM);
    assertThat(engine.journal().latestForm("decide-form")).isPresent();
    assertThat(engine.journal().latestForm("other")).isEmpty();
  }

  @Test
  void clientCompletesATaskWithVariables() {
    long instance = start("clientCompletesATaskWithVariables");
    OpenUserTask task = taskOf(instance);

    client
        .newCompleteUserTaskCommand(task.key())
        .variables(Map.of("decision", "yes"))
        .send()
        .join();

    Awaitility.await().until(() -> engine.journal().completed(instance));
    assertThat(engine.journal().openUserTask(task.key())).isEmpty();
    assertThat(engine.journal().variable(instance, "decision").orElseThrow().asText())
        .isEqualTo("yes");
    assertThat(engine.journal().instance(instance).flatMap(ProcessInstanceSummary::ended))
        .isPresent();
  }

  @Test
  void taskThatIsNotOpenIsRefused() {
    assertThatThrownBy(() -> client.newCompleteUserTaskCommand(4711).send().join())
        .hasMessageContaining("No open user task has key 4711");
  }

  @Test
  void canceledInstanceHasNoOpenTask() {
    long instance = start("canceledInstanceHasNoOpenTask");
    OpenUserTask task = taskOf(instance);

    client.newCancelInstanceCommand(instance).send().join();

    Awaitility.await().until(() -> engine.journal().openUserTask(task.key()).isEmpty());
  }

  @Test
  void activeInstancesComeFirstAndTheNewestOfThemAtTheStart() {
    long done = start("first");
    client.newCompleteUserTaskCommand(taskOf(done).key()).send().join();
    Awaitility.await().until(() -> engine.journal().completed(done));
    long older = start("second");
    long newer = start("third");

    var listed = engine.journal().instances("deciding", 0, 1_000);

    assertThat(listed)
        .extracting(ProcessInstanceSummary::key)
        .containsSubsequence(newer, older, done);
    assertThat(listed.getFirst().state()).isEqualTo(LifecycleState.ACTIVE);
    assertThat(engine.journal().instances("deciding", 1, 1))
        .extracting(ProcessInstanceSummary::key)
        .containsExactly(listed.get(1).key());
  }

  private long start(String reason) {
    return TestProcesses.start(client, "deciding", Map.of("reason", reason));
  }

  private OpenUserTask taskOf(long instance) {
    return Awaitility.await()
        .until(
            () ->
                engine.journal().openUserTasks().stream()
                    .filter(task -> task.instanceKey() == instance)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }
}
