package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example customer-survey: what was said in the call decides what the process does. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class CustomerSurveyIT {

  private IntegrationEnvironment environment;

  @BeforeAll
  void start() {
    environment = IntegrationEnvironment.shared();
    environment
        .client
        .newDeployResourceCommand()
        .addResourceFromClasspath("callingbox-receiver/callingbox-receiver.bpmn")
        .addResourceFromClasspath("customer-survey/customer-survey.bpmn")
        .addResourceFromClasspath("customer-survey/customer-survey.form")
        .addResourceFromClasspath("customer-survey/follow-up-survey.form")
        .send()
        .join();
    environment.runtime.awaitWebhook("callingbox", IntegrationEnvironment.PATIENCE);
    environment.callingBox.createEndpoint(
        URI.create(environment.webhook("callingbox")), IntegrationEnvironment.CALLING_BOX_SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "00, customer_satisfied, completed",
    "07, rating_unknown, failed",
    "08, customer_satisfied, completed",
    "02, customer_not_reached, none",
    "03, customer_not_reached, none",
    "04, customer_not_reached, none",
    "05, survey_not_possible, none",
    "06, survey_not_possible, none",
    "11, survey_not_possible, none"
  })
  void outcomeAndRatingDecideWhereTheSurveyEnds(String digits, String end, String resultStatus) {
    long instance = survey(digits);

    environment.awaitEnd(instance);

    assertThat(environment.journal.history(instance).orElseThrow().endEvent()).contains(end);
    if (!resultStatus.equals("none")) {
      assertThat(call(instance).path("resultStatus").asText()).isEqualTo(resultStatus);
    }
  }

  @Test
  void customerWithALowRatingIsGivenToAPerson() {
    long instance = survey("01");

    await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(environment.journal.history(instance).orElseThrow().activeElements())
                    .extracting(ElementRecord::elementId)
                    .contains("talk_to_customer"));

    assertThat(call(instance).at("/result/rating").asInt()).isEqualTo(2);
    assertThat(call(instance).at("/result/comment").asText()).isNotBlank();
    assertThat(call(instance).at("/context/visit").asText()).isEqualTo("your visit on Monday");
  }

  @Test
  void customerWhoCannotBeCalledIsNotSurveyed() {
    long instance = survey("12");

    environment.awaitEnd(instance);

    assertThat(environment.journal.history(instance).orElseThrow().endEvent())
        .contains("survey_not_possible");
    assertThat(environment.variable(instance, "callError").path("code").asText())
        .isEqualTo("CALLINGBOX_NOT_PLACED");
    assertThat(environment.callingBox.journal().placedCallsTo(number("12"))).isEmpty();
  }

  private long survey(String digits) {
    return environment.start(
        "customer-survey",
        Map.of(
            "customerName", "Ana", "phoneNumber", number(digits), "visit", "your visit on Monday"));
  }

  /** No other class calls these numbers. */
  private static String number(String digits) {
    return "+141555507" + digits;
  }

  private JsonNode call(long instance) {
    return environment.variable(instance, "call");
  }
}
