package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example retry-and-fallback: when it calls, how often, and when it doesn't. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class RetryAndFallbackIT {

  private static final Duration UNTIL_OPENING = Duration.ofSeconds(10);

  private IntegrationEnvironment environment;
  private int lastNumber;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment.receiveOn("bolna");
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("retry-and-fallback/retry-and-fallback.bpmn")
        .addResourceFromClasspath("retry-and-fallback/retry-and-fallback.form")
        .addResourceFromClasspath("retry-and-fallback/send-message.form")
        .addResourceFromClasspath("retry-and-fallback/review-case.form")
        .send()
        .join();
  }

  @Test
  void customerWhoAnswersIsCalledOnce() {
    RetryScenario scenario = customer("00");

    assertThat(scenario.end(scenario.start())).isEqualTo("reached");
    assertThat(scenario.placedCalls()).hasSize(1);
    assertThat(scenario.placedCalls().get(0).userData().path("topic").asText())
        .isEqualTo("Your order is ready");
  }

  @Test
  void customerWhoAnswersTheThirdCallIsCalledThreeTimesWithPauses() {
    RetryScenario scenario = customer("13").with("pause", "PT1.5S");

    long instance = scenario.start();

    assertThat(scenario.end(instance)).isEqualTo("reached");
    assertThat(scenario.gaps()).hasSize(2).allMatch(gap -> gap >= 1_500);
    assertThat(scenario.variable(instance, "callsMade").asInt()).isEqualTo(2);
    assertThat(scenario.path(instance)).doesNotContain("send_message");
  }

  @ParameterizedTest
  @CsvSource({"03, 1", "03, 3", "03, 4", "04, 2", "02, 2"})
  void customerWhoIsNeverReachedGetsAMessageAfterTheLastCall(String digits, int cap) {
    RetryScenario scenario = customer(digits).with("maxCalls", cap);

    long instance = scenario.start();
    scenario.awaitAt(instance, "send_message");

    assertThat(scenario.placedCalls()).hasSize(cap);
    assertThat(scenario.variable(instance, "callsMade").asInt()).isEqualTo(cap);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "0091-%s", "0%s"})
  void customerOnTheListIsNeitherCalledNorWrittenTo(String notation) {
    RetryScenario scenario = customer("00");
    String listed = notation.formatted(scenario.number().replaceFirst("^[+]91", ""));
    scenario.with("doNotCall", List.of("+14155550123", listed));

    long instance = scenario.start();

    assertThat(scenario.end(instance)).isEqualTo("left_alone");
    assertThat(scenario.path(instance)).doesNotContain("send_message", "review_case");
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void customerWhoIsPutOnTheListDuringThePauseIsNotCalledAgain() {
    RetryScenario scenario = customer("03").with("pause", "PT8S");
    long instance = scenario.start();
    scenario.awaitAt(instance, "pause_over");

    scenario.set(instance, "doNotCall", List.of(scenario.number()));

    assertThat(scenario.end(instance)).isEqualTo("left_alone");
    assertThat(scenario.placedCalls()).hasSize(1);
  }

  @Test
  void listedCustomerIsLeftAloneOutsideTheWindowToo() {
    RetryScenario scenario = customer("00");
    scenario.windowFrom(Instant.now().plus(1, ChronoUnit.HOURS));
    scenario.with("doNotCall", List.of(scenario.number()));

    assertThat(scenario.end(scenario.start())).isEqualTo("left_alone");
  }

  @Test
  void callWaitsForTheWindowToOpen() {
    Instant opening = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(UNTIL_OPENING);
    RetryScenario scenario = customer("00").windowFrom(opening);

    long instance = scenario.start();
    scenario.awaitAt(instance, "window_opens");
    assertThat(scenario.placedCalls()).isEmpty();
    assertThat(scenario.variable(instance, "callError").path("nextOpening").asText())
        .isEqualTo(opening.toString());

    assertThat(scenario.end(instance)).isEqualTo("reached");
    assertThat(scenario.placedCalls()).hasSize(1).allMatch(call -> !call.at().isBefore(opening));
  }

  @Test
  void customerWhoseWindowNeverOpensGetsAMessage() {
    RetryScenario tollFree =
        new RetryScenario(environment, "+18002345600")
            .with("callingWindow", Map.of("days", "Mon-Sun", "from", "09:00", "to", "10:00"));

    long instance = tollFree.start();

    tollFree.awaitAt(instance, "send_message");
    JsonNode refusal = tollFree.variable(instance, "callError");
    assertThat(refusal.path("code").asText()).isEqualTo("BOLNA_OUTSIDE_WINDOW");
    assertThat(refusal.path("nextOpening").isNull()).isTrue();
    assertThat(tollFree.placedCalls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"05", "06", "07", "14", "15"})
  void callThatFailsForAnotherReasonIsReviewedAndNotRepeated(String digits) {
    RetryScenario scenario = customer(digits);

    scenario.awaitAt(scenario.start(), "review_case");

    assertThat(scenario.placedCalls()).hasSize(1);
  }

  @Test
  void callThatDoesNotEndInTimeIsReviewedAndNotRepeated() {
    RetryScenario scenario = customer("08").with("maxWait", "PT0.5S");

    long instance = scenario.start();

    scenario.awaitAt(instance, "review_case");
    assertThat(scenario.variable(instance, "call").path("ended").asBoolean(true)).isFalse();
    assertThat(scenario.placedCalls()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"doNotCall, no number", "agentId, nobody", "topic,"})
  void inputThatIsWrongIsReviewedAndNobodyIsCalled(String variable, String value) {
    Object given = variable.equals("doNotCall") ? List.of(value) : value;
    RetryScenario scenario = customer("00").with(variable, given);

    long instance = scenario.start();

    scenario.awaitAt(instance, "review_case");
    assertThat(scenario.variable(instance, "call").path("outcome").asText())
        .isEqualTo("not-placed");
    assertThat(scenario.variable(instance, "call").path("errorMessage").asText()).isNotEmpty();
    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void windowWithANullCallsNobody() {
    RetryScenario scenario = customer("00");
    scenario.with("callingWindow", Collections.singletonMap("from", null));

    scenario.awaitAt(scenario.start(), "review_case");

    assertThat(scenario.placedCalls()).isEmpty();
  }

  @Test
  void defaultsAreThoseOfTheStartEvent() {
    RetryScenario scenario =
        new RetryScenario(environment, "+919876543299").without("pause").without("callingWindow");

    long instance = scenario.start();

    assertThat(scenario.end(instance)).isEqualTo("left_alone");
    assertThat(scenario.variable(instance, "maxCalls").asInt()).isEqualTo(3);
    assertThat(scenario.variable(instance, "pause").asText()).isEqualTo("PT2H");
    assertThat(scenario.variable(instance, "maxWait").asText()).isEqualTo("PT30M");
    assertThat(scenario.variable(instance, "callingWindow").toString())
        .isEqualTo("{\"days\":\"Mon-Sat\",\"from\":\"09:00\",\"to\":\"20:00\"}");
  }

  private RetryScenario customer(String digits) {
    return new RetryScenario(environment, "+9198771%03d%s".formatted(++lastNumber, digits));
  }
}
