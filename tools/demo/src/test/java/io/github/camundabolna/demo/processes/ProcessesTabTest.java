package io.github.camundabolna.demo.processes;

import static io.github.camundabolna.demo.processes.TabFixture.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.Cluster;
import io.github.camundabolna.simulator.BolnaSimulator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person plays through the appointment reminder by the tab's routes, on the real engine. */
@TestInstance(Lifecycle.PER_CLASS)
class ProcessesTabTest {

  private TabFixture fixture;

  @BeforeAll
  void start() {
    fixture = new TabFixture();
  }

  @AfterAll
  void stop() {
    fixture.close();
  }

  @Test
  void processesAreListedWithCounts() {
    fixture.start();

    JsonNode process =
        find(fixture.get("/processes").path("processes"), "id", "appointment-reminder");

    assertThat(process.path("name").asText()).isEqualTo("Appointment reminder");
    assertThat(process.path("startable").asBoolean()).isTrue();
    assertThat(process.path("active").asInt()).isPositive();
  }

  @Test
  void startFormComesWithTheDiagramAndFirstValues() {
    JsonNode process = fixture.get("/processes/appointment-reminder");

    assertThat(process.path("xml").asText()).contains("call_patient");
    assertThat(process.at("/form/id").asText()).isEqualTo("appointment-reminder-start");
    assertThat(process.at("/values/phoneNumber").asText()).isEqualTo("+919800000099");
  }

  @Test
  void personStartsAnInstanceAndSeesWhereItWaits() {
    String key = fixture.start();

    await().until(() -> fixture.instance(key).path("places").toString().contains("Call patient"));
    JsonNode instance = fixture.instance(key);
    assertThat(instance.path("state").asText()).isEqualTo("active");
    assertThat(find(instance.path("variables"), "name", "patientName").path("value").asText())
        .isEqualTo("\"Asha\"");
    assertThat(find(instance.path("tokens"), "element", "call_patient").path("count").asInt())
        .isEqualTo(1);
    assertThat(instance.path("path")).extracting(JsonNode::asText).contains("appointment_due");
  }

  @Test
  void personCompletesAUserTaskWithItsForm() {
    String key = fixture.start();
    fixture
        .client()
        .newThrowErrorCommand(fixture.callOf(key))
        .errorCode("BOLNA_REJECTED")
        .send()
        .join();
    await().until(() -> fixture.instance(key).path("tasks").size() == 1);
    JsonNode task = fixture.instance(key).at("/tasks/0");
    assertThat(task.path("name").asText()).isEqualTo("Review call");

    String path = "/tasks/" + task.path("key").asText();
    assertThat(fixture.get(path).at("/form/id").asText()).isEqualTo("review-call");
    assertThat(fixture.get(path).at("/values/patientName").asText()).isEqualTo("Asha");
    fixture.post(path + "/complete", "{\"variables\":{\"action\":\"talked\"}}");

    await().until(() -> fixture.instance(key).path("state").asText().equals("completed"));
    JsonNode variables = fixture.instance(key).path("variables");
    assertThat(find(variables, "name", "action").path("value").asText()).isEqualTo("\"talked\"");
    assertThat(fixture.rejection("GET", path, "")).contains("It may be completed by now");
  }

  @Test
  void personRetriesAnIncident() {
    String key = fixture.start();
    failCall(key, 0, "There is no agent");
    await().until(() -> fixture.instance(key).path("openIncidents").size() == 1);
    JsonNode incident = fixture.instance(key).at("/openIncidents/0");
    assertThat(incident.path("element").asText()).isEqualTo("Call patient");
    assertThat(incident.path("message").asText()).isEqualTo("There is no agent");

    fixture.post("/incidents/%s/retry".formatted(incident.path("key").asText()), "");

    await().until(() -> fixture.instance(key).path("openIncidents").isEmpty());
    assertThat(fixture.callOf(key)).isPositive();
  }

  @Test
  void failedAttemptSaysWhatHappened() {
    String key = fixture.start();

    failCall(key, 2, "Bolna doesn't answer");

    await().until(() -> fixture.instance(key).path("failedAttempts").asInt() == 1);
    JsonNode failure = fixture.instance(key).at("/failures/0");
    assertThat(failure.path("element").asText()).isEqualTo("Call patient");
    assertThat(failure.path("message").asText()).isEqualTo("Bolna doesn't answer");
    assertThat(failure.path("retries").asInt()).isEqualTo(2);
    assertThat(Instant.parse(failure.path("at").asText())).isBeforeOrEqualTo(Instant.now());
  }

  private void failCall(String instance, int retries, String message) {
    fixture
        .client()
        .newFailCommand(fixture.callOf(instance))
        .retries(retries)
        .errorMessage(message)
        .send()
        .join();
  }

  @Test
  void canceledInstanceHasEndedAndCannotBeCanceledAgain() {
    String key = fixture.start();
    String path = "/instances/%s/cancel".formatted(key);

    fixture.post(path, "");

    await().until(() -> fixture.instance(key).path("state").asText().equals("terminated"));
    assertThat(fixture.rejection("POST", path, ""))
        .isEqualTo("Process instance %s has ended, so it can't be canceled".formatted(key));
  }

  @Test
  void instancesComeInPagesWithTheNewestFirst() {
    String older = fixture.start();
    String newest = fixture.start();
    String path = "/processes/appointment-reminder/instances?limit=1";

    JsonNode page = fixture.get(path);

    assertThat(page.path("instances")).hasSize(1);
    assertThat(page.at("/instances/0/key").asText()).isEqualTo(newest);
    assertThat(page.path("total").asInt()).isGreaterThan(1);
    assertThat(fixture.get(path + "&skip=1").at("/instances/0/key").asText()).isEqualTo(older);
  }

  @Test
  void longValueIsCut() {
    String list = "x".repeat(3 * InstanceDetails.LONGEST_VALUE);
    String body = "{\"variables\":{\"list\":\"%s\"}}".formatted(list);
    String key = fixture.post("/processes/appointment-reminder/start", body).path("key").asText();

    JsonNode variable = find(fixture.instance(key).path("variables"), "name", "list");

    assertThat(variable.path("value").asText()).hasSize(InstanceDetails.LONGEST_VALUE);
    assertThat(variable.path("cut").asBoolean()).isTrue();
  }

  @Test
  void fileIsStoredAsADocument() throws IOException {
    JsonNode document = fixture.post("/documents?name=people.csv", "name\nAsha\n").path("document");

    try (var content =
        fixture
            .client()
            .newDocumentContentGetRequest(document.path("documentId").asText())
            .contentHash(document.path("contentHash").asText())
            .send()
            .join()) {
      assertThat(content.readAllBytes()).asString().isEqualTo("name\nAsha\n");
    }
    assertThat(document.at("/metadata/fileName").asText()).isEqualTo("people.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET | /processes/none | There is no process none",
        "GET | /instances/one | The key is one, but must be a number, such as 2251799813685249",
        "GET | /instances/4711 | There is no process instance 4711",
        "GET | /processes/inbound-call/instances?skip=-1"
            + " | skip is -1, but must be a whole number from 0 to 1000000",
        "GET | /processes/inbound-call/instances?limit=201"
            + " | limit is 201, but must be a whole number from 0 to 200",
        "POST | /processes/inbound-call/start"
            + " | Process inbound-call has no start event for a person: an event starts it",
        "POST | /processes/appointment-reminder/start | The body must be a JSON object with the"
            + " object variables, such as {\"variables\":{\"name\":\"Asha\"}}",
        "POST | /incidents/4711/retry"
            + " | There is no open incident 4711. It may be resolved by now",
        "POST | /tasks/4711/complete"
            + " | There is no open user task 4711. It may be completed by now",
        "POST | /documents | name is missing: the name of the file, such as customers.csv",
      })
  void wrongRequestIsExplained(String method, String path, String sentence) {
    assertThat(fixture.rejection(method, path, "[]")).isEqualTo(sentence);
  }

  @Test
  void pageFindsTheTabAndItsScript() {
    JsonNode extension =
        fixture
            .read(fixture.send("GET", fixture.simulator(), "/simulator/about", ""))
            .at("/extensions/0");

    assertThat(extension.path("title").asText()).isEqualTo("Processes");
    String script = extension.path("script").asText();
    assertThat(fixture.send("GET", fixture.simulator(), script, "").body())
        .contains("export async function open");
    assertThat(fixture.get("/about").path("viewers").isBoolean()).isTrue();
  }

  @Test
  void anotherClusterHasItsOwnTools() {
    try (ProcessesTab remote = ProcessesTab.of(new Cluster.Remote(), Map.of());
        BolnaSimulator other = TabFixture.simulator(remote)) {
      JsonNode about = fixture.read(fixture.send("GET", other, TabFixture.PATH + "/about", ""));

      assertThat(about.path("message").asText()).startsWith("Operate and Tasklist of your cluster");
      assertThat(fixture.send("GET", other, TabFixture.PATH + "/processes", "").statusCode())
          .isEqualTo(404);
    }
  }
}
