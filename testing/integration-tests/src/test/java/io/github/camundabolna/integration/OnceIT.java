package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.fault.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is created, bought, added, or deleted although a response is lost or a job repeated. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class OnceIT {

  /** Fails a job that has done its work, so that the engine gives it out again. */
  private static final String AGAIN =
      "=if response != null and job.retries = 3 then jobError(\"again\", {}, 2, @\"PT0S\")"
          + " else null";

  private static final String MODEL = "POST /user/model/custom";
  private static final String EVIDENCE = "POST /violations/submit";
  private static final String VIOLATION = "ce23f363-131a-47fc-8a33-258141a575b0";

  private static final int LOST = 0;
  private static final int FAILED = 1;
  private static final int REPEATED = 2;
  private static final int DELETED = 3;
  private static final int DELETED_TWICE = 4;
  private static final int PREPARED = 9;

  private final IntegrationEnvironment environment = IntegrationEnvironment.shared();
  private final SimulatedAccount account = new SimulatedAccount(environment.bolna);
  private final Map<String, Object> variables = new HashMap<>();
  private final Map<String, Deleted> lostDeletions = new HashMap<>();
  private long lostModel;
  private long lostEvidence;

  /** An instance that deletes something. */
  private record Deleted(long instance, String id) {}

  @BeforeAll
  void start() {
    Creations.all().forEach(each -> deploy(each.name(), each.template()));
    Deletion.all().forEach(each -> deploy(each.name(), each.template()));
    deploy("addCustomModel", model());
    deploy("submitViolation", evidence());
    ProcessStarter processes = new ProcessStarter(environment.client);
    variables.put("document", List.of(processes.document("once.pdf", "%PDF-1.7 once")));
    variables.put("evidence", List.of(processes.document("consent.txt", "consent of Asha")));
    variables.put("agentId", created(Creations.agent(), PREPARED));
    variables.put("trunkId", created(Creations.trunk(), PREPARED));
    startWhatWaitsForItsRetry();
  }

  /** Their back-off of some seconds passes while other tests run. */
  private void startWhatWaitsForItsRetry() {
    environment.bolna.planFault(MODEL, Fault.CUT_AFTER_ACCEPT);
    lostModel = start("once-addCustomModel", "model");
    environment.bolna.planFault(EVIDENCE, Fault.CUT_AFTER_ACCEPT);
    lostEvidence = start("once-submitViolation", VIOLATION);
    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(() -> environment.bolna.journal().requestCount(EVIDENCE) == 1);
    environment.bolna.planResponse(EVIDENCE, 400, "{\"message\":\"is submitted\"}", Map.of());
    for (Deletion deletion : Deletion.all()) {
      String id = created(deletion.creation(), DELETED);
      environment.bolna.planFault(deletion.request(), Fault.CUT_AFTER_ACCEPT);
      lostDeletions.put(
          deletion.name(), new Deleted(startDeletion("once-" + deletion.name(), id), id));
    }
  }

  /** The second process has a job that always comes twice. */
  private void deploy(String name, FilledTemplate template) {
    environment.deploy(BolnaProcesses.serviceTask("once-" + name, template));
    template.with("errorExpression", AGAIN);
    environment.deploy(BolnaProcesses.serviceTask("again-" + name, template));
  }

  private static FilledTemplate model() {
    return Creations.operation("account", "addCustomModel")
        .with("operation.modelName", "=subject")
        .with("operation.modelUrl", "https://llm.example.com/v1");
  }

  private static FilledTemplate evidence() {
    return Creations.operation("account", "submitViolation")
        .with("operation.violationId", "=subject")
        .with("submitViolation.resultExpression", "={status: response.status}");
  }

  static List<Creation> creations() {
    return Creations.all();
  }

  static Stream<Deletion> deletions() {
    return Deletion.all().stream();
  }

  @ParameterizedTest
  @MethodSource("creations")
  void whatALostResponseCreatedIsFound(Creation creation) {
    environment.bolna.planFault(creation.request(), Fault.CUT_AFTER_ACCEPT);

    assertOnce(creation, LOST, start("once-" + creation.name(), creation.subject(LOST)));
  }

  @ParameterizedTest
  @MethodSource("creations")
  void whatAServerErrorCreatedIsFound(Creation creation) {
    environment.bolna.planFault(creation.request(), Fault.ERROR_AFTER_ACCEPT);

    assertOnce(creation, FAILED, start("once-" + creation.name(), creation.subject(FAILED)));
  }

  @ParameterizedTest
  @MethodSource("creations")
  void repeatedJobCreatesNothingTwice(Creation creation) {
    long instance = start("again-" + creation.name(), creation.subject(REPEATED));

    assertOnce(creation, REPEATED, instance);
    assertThat(environment.journal.jobFailures(instance)).as("repetitions").hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void lostResponseOfADeletionCountsAsDoneInTheNextAttempt(Deletion deletion) {
    Deleted lost = lostDeletions.get(deletion.name());

    assertDeletedTwice(deletion, lost);
  }

  @ParameterizedTest
  @MethodSource("deletions")
  void repeatedDeletionCountsAsDone(Deletion deletion) {
    String id = created(deletion.creation(), DELETED_TWICE);

    assertDeletedTwice(deletion, new Deleted(startDeletion("again-" + deletion.name(), id), id));
  }

  /** Bolna lists no models, so its page says that a retry adds it again. */
  @Test
  void modelIsAddedAgainAfterALostResponse() {
    environment.awaitEnd(lostModel);

    assertThat(account.requestsWith(MODEL, "\"model\"")).isEqualTo(2);
    assertThat(environment.variable(lostModel, "modelName").asText()).isEqualTo("model");
  }

  @Test
  void modelIsAddedOnceIfTheRuntimeKnowsThatItWas() {
    long instance = start("again-addCustomModel", "model-of-repeated-job");
    environment.awaitEnd(instance);

    assertThat(environment.journal.jobFailures(instance)).as("repetitions").hasSize(1);
    assertThat(account.requestsWith(MODEL, "model-of-repeated-job")).isEqualTo(1);
  }

  /** A second document for the same violation may be refused, and takes the place of the first. */
  @Test
  void evidenceIsSubmittedAgainAndARefusalOfItCountsAsDone() {
    environment.awaitEnd(lostEvidence);

    assertThat(account.requestsWith(EVIDENCE, "consent of Asha")).isEqualTo(2);
    assertThat(environment.variable(lostEvidence, "status").asText()).isEqualTo("submitted");
    assertThat(account.get("/violations/list?status=submitted").findValuesAsText("id"))
        .containsExactly(VIOLATION);
  }

  private void assertOnce(Creation creation, int number, long instance) {
    environment.awaitEnd(instance);
    String subject = creation.subject(number);

    List<String> existing = creation.inventory().idsOf(subject, account);
    assertThat(account.requestsWith(creation.request(), subject)).as("requests").isEqualTo(1);
    assertThat(Creation.ids(environment.variable(instance, "ids")))
        .as("IDs in the process, and at Bolna")
        .isNotEmpty()
        .containsExactlyElementsOf(existing);
  }

  private void assertDeletedTwice(Deletion deletion, Deleted deleted) {
    environment.awaitEnd(deleted.instance());

    JsonNode already = environment.variable(deleted.instance(), "already");
    assertThat(already.asBoolean()).as("deleted by the first attempt").isTrue();
    assertThat(environment.journal.jobFailures(deleted.instance())).hasSize(1);
    assertThat(deletion.creation().inventory().hasId(deleted.id(), account)).isFalse();
  }

  private String created(Creation creation, int number) {
    long instance = start("once-" + creation.name(), creation.subject(number));
    environment.awaitEnd(instance);
    return environment.variable(instance, "ids").get(0).asText();
  }

  private long startDeletion(String process, String id) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("id", id);
    return environment.start(process, all);
  }

  private long start(String process, String subject) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("subject", subject);
    return environment.start(process, all);
  }
}
