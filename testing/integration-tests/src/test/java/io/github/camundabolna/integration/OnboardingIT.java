package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import io.github.camundabolna.simulator.fault.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The example "Agent onboarding", from the start form to an agent that answers its number. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class OnboardingIT {

  /** A knowledge base is processed at once, so no job has to come back. */
  private static final SimulationSpeed SPEED =
      new SimulationSpeed(Duration.ofMillis(40), Duration.ofNanos(1), Duration.ofSeconds(1));

  private static final String VECTORS =
      "/tasks/0/tools_config/llm_agent/llm_config/vector_store/provider_config/vector_ids";

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = new IntegrationEnvironment(SimulatorSettings.defaults().withSpeed(SPEED));
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("agent-onboarding/agent-onboarding.bpmn")
        .addResourceFromClasspath("agent-onboarding/agent-onboarding.form")
        .addResourceFromClasspath("agent-onboarding/agent-onboarding-problem.form")
        .send()
        .join();
  }

  @AfterAll
  void stop() {
    environment.close();
  }

  @Test
  void everythingIsSetUpOnceAlthoughEveryResponseIsLost() {
    for (String endpoint :
        List.of(
            "POST /knowledgebase",
            "POST /v2/agent",
            "POST /phone-numbers/buy",
            "POST /inbound/setup",
            "PATCH /v2/agent/{id}")) {
      environment.bolna.planFault(endpoint, Fault.CUT_AFTER_ACCEPT);
    }
    OnboardingScenario scenario = new OnboardingScenario(environment, "lost-responses");
    Map<String, Long> before = environment.bolna.journal().requestCounts();

    scenario.start().awaitEnd("agent_ready");

    assertThat(sentSince(before))
        .containsEntry("POST /knowledgebase", 1L)
        .containsEntry("GET /knowledgebase/all", 1L)
        .containsEntry("POST /v2/agent", 1L)
        .containsEntry("GET /v2/agent/all", 1L)
        .containsEntry("POST /phone-numbers/buy", 1L)
        .containsEntry("GET /phone-numbers/all", 2L)
        .containsEntry("POST /inbound/setup", 2L)
        .containsEntry("PATCH /v2/agent/{id}", 1L);
    assertReady(scenario, scenario.knowledgeBases());
  }

  private Map<String, Long> sentSince(Map<String, Long> before) {
    Map<String, Long> sent = new HashMap<>(environment.bolna.journal().requestCounts());
    sent.replaceAll((endpoint, count) -> count - before.getOrDefault(endpoint, 0L));
    return sent;
  }

  @Test
  void pageTakesThePlaceOfADocument() {
    String page = "https://example.com/onboarding-faq";
    OnboardingScenario scenario =
        new OnboardingScenario(environment, "from-page").with("knowledgeUrl", page).start();

    scenario.awaitEnd("agent_ready");

    assertThat(scenario.knowledgeBases()).isEmpty();
    assertReady(scenario, scenario.knowledgeBases(page));
  }

  @Test
  void documentThatCannotBeProcessedIsReplaced() {
    OnboardingScenario scenario = new OnboardingScenario(environment, "other-document");
    scenario.with("knowledgeFile", List.of(scenario.pdf("unreadable.pdf"))).start();

    assertThat(scenario.awaitProblem()).startsWith("Bolna can't process unreadable-");
    assertThat(scenario.variable("knowledgeBaseId").isNull()).isTrue();
    assertThat(scenario.knowledgeBases("unreadable")).isEmpty();
    scenario.decide(
        "retry", Map.of("newKnowledgeFile", List.of(scenario.pdf("other-document.pdf"))));

    scenario.awaitEnd("agent_ready");
    assertReady(scenario, scenario.knowledgeBases());
  }

  @Test
  void configurationWithAMistakeIsReplacedAndTheKnowledgeBaseIsKept() {
    OnboardingScenario scenario = new OnboardingScenario(environment, "other-configuration");
    scenario.with("agentFile", List.of(scenario.pdf("no-json.pdf"))).start();

    assertThat(scenario.awaitProblem()).startsWith("configuration isn't valid JSON");
    assertThat(scenario.agents()).isEmpty();
    environment.bolna.planResponse(
        "POST /v2/agent", 400, "{\"error\":400,\"message\":\"Name is taken\"}", Map.of());
    scenario.decide("retry", Map.of("newAgentFile", List.of(scenario.configuration())));
    assertThat(scenario.awaitProblem()).contains("Name is taken");
    scenario.decide("retry", Map.of("newAgentFile", List.of()));

    scenario.awaitEnd("agent_ready");
    assertReady(scenario, scenario.knowledgeBases());
  }

  @Test
  void numberThatCostsTooMuchIsNotBoughtAndAllIsDeletedIfAPersonGivesUp() {
    OnboardingScenario scenario =
        new OnboardingScenario(environment, "too-expensive").with("maxMonthlyPrice", 4.99).start();

    assertThat(scenario.awaitProblem())
        .isEqualTo("Bolna offers no such number for at most 4.99 US dollars a month.");
    assertThat(scenario.agents()).hasSize(1);
    scenario.decide("give-up", Map.of());

    scenario.awaitEnd("agent_deleted");
    assertNothingIsLeft(scenario);
  }

  @Test
  void stepThatFailsAfterThePurchaseIsRepeatedWithTheSameNumber() {
    OnboardingScenario scenario = refusedAfterPurchase("set-up-again");
    String bought = scenario.variable("boughtNumberId").asText();

    scenario.decide("retry", Map.of());

    scenario.awaitEnd("agent_ready");
    assertThat(scenario.variable("boughtNumberId").asText()).isEqualTo(bought);
    assertReady(scenario, scenario.knowledgeBases());
  }

  @Test
  void boughtNumberIsDeletedIfAPersonGivesUp() {
    OnboardingScenario scenario = refusedAfterPurchase("given-up");
    assertThat(scenario.boughtNumbers()).hasSize(1);

    scenario.decide("give-up", Map.of());

    scenario.awaitEnd("number_deleted");
    assertNothingIsLeft(scenario);
  }

  @Test
  void numberOfTheAccountIsUsedInsteadOfBuyingOne() {
    String own = "133b9a7d-59b1-49c4-b62a-c4924503e38b";
    OnboardingScenario scenario =
        new OnboardingScenario(environment, "own-number").with("ownNumberId", own).start();

    scenario.awaitEnd("agent_ready");

    assertThat(scenario.boughtNumbers()).isEmpty();
    assertThat(scenario.agentOf(own)).isEqualTo(scenario.variable("agentId").asText());
  }

  /** Another agent may use it, and a person who gives up would delete it. */
  @Test
  void numberThatTheAccountHadBeforeIsNotTakenOver() {
    OnboardingScenario first = new OnboardingScenario(environment, "first").start();
    first.awaitEnd("agent_ready");
    String owned = first.variable("phoneNumber").asText();
    environment.bolna.planResponse(
        "GET /phone-numbers/search",
        200,
        "[{\"region\": \"SF\", \"phone_number\": \"%s\", \"provider\": \"twilio\", \"price\": 5}]"
            .formatted(owned),
        Map.of());
    OnboardingScenario second = new OnboardingScenario(environment, "second").start();

    assertThat(second.awaitProblem())
        .startsWith(owned + " is in the account already. Another agent may use it.")
        .endsWith("enter its ID below: " + first.variable("boughtNumberId").asText());
    second.decide("give-up", Map.of());

    second.awaitEnd("agent_deleted");
    assertReady(first, first.knowledgeBases());
  }

  private OnboardingScenario refusedAfterPurchase(String name) {
    environment.bolna.planResponse(
        "POST /inbound/setup",
        400,
        "{\"error\":400,\"message\":\"Number is suspended\"}",
        Map.of());
    OnboardingScenario scenario = new OnboardingScenario(environment, name).start();

    assertThat(scenario.awaitProblem()).contains("Number is suspended");
    for (String existing : List.of("knowledgeBaseId", "agentId", "boughtNumberId")) {
      assertThat(scenario.variable(existing).asText()).as(existing).isNotEmpty();
    }
    return scenario;
  }

  /** One of each, and each knows the others. */
  private void assertReady(OnboardingScenario scenario, List<JsonNode> knowledgeBases) {
    assertThat(knowledgeBases).hasSize(1);
    assertThat(scenario.agents()).hasSize(1);
    assertThat(scenario.boughtNumbers()).hasSize(1);
    JsonNode agent = scenario.agents().get(0);
    assertThat(agent.at(VECTORS)).hasSize(1);
    assertThat(agent.at(VECTORS).get(0)).isEqualTo(knowledgeBases.get(0).path("vector_id"));
    assertThat(agent.path("webhook_url").asText())
        .isEqualTo(environment.webhook("bolna") + "?token=" + IntegrationEnvironment.SECRET);
    JsonNode number = scenario.boughtNumbers().get(0);
    assertThat(number.path("agent_id").asText()).isEqualTo(agent.path("id").asText());
    assertThat(number.path("phone_number").asText())
        .isEqualTo(scenario.variable("phoneNumber").asText());
  }

  private static void assertNothingIsLeft(OnboardingScenario scenario) {
    assertThat(scenario.knowledgeBases()).isEmpty();
    assertThat(scenario.agents()).isEmpty();
    assertThat(scenario.boughtNumbers()).isEmpty();
  }
}
