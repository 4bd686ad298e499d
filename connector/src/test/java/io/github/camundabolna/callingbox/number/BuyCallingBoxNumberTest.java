package io.github.camundabolna.callingbox.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.testing.OperationFixture;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One job buys one number, however often it comes. */
class BuyCallingBoxNumberTest {

  private static final String NUMBER = "+14155550123";
  private static final String GET = "GET /v1/numbers";
  private static final String POST = "POST /v1/numbers/purchase";
  private static final String JOB =
      "{'type': 'buyCallingBoxNumber', 'phoneNumber': '" + NUMBER + "'}";

  @AutoClose
  private final OperationFixture runtime =
      new OperationFixture(CallingBox.VENDOR, CallingBoxNumberFunction::new);

  private final Instant now = runtime.clock.instant();

  @Test
  void firstAttemptListsOnceAndBuysOnce() {
    runtime.api.on(GET, 200, "[" + owned("n0", "+14155550199", now) + "]");
    runtime.api.on(POST, 201, owned("n1", NUMBER, now));

    assertThat(runtime.run(runtime.fresh(JOB))).isEqualTo(bought(false));
    assertThat(runtime.lines()).containsExactly(GET, POST);
    assertThat(runtime.sent()).isEqualTo(TestJson.of("{'phone_number': '+14155550123'}"));
  }

  @Test
  void sameJobManyTimesAtOnceBuysOnce() {
    runtime.api.on(GET, 200, "[]").on(POST, 201, owned("n1", NUMBER, now));
    TestJob job = runtime.fresh(JOB);

    IntStream.range(0, 8)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> runtime.run(job)))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(runtime.api.count("POST")).isOne();
  }

  @Test
  void lateJobFindsWhatAKilledRuntimeBought() {
    runtime.api.on(GET, 200, "[" + owned("n1", NUMBER, now.minusSeconds(300)) + "]");

    assertThat(runtime.run(runtime.late(JOB))).isEqualTo(bought(false));
    assertThat(runtime.lines()).containsExactly(GET);
  }

  @Test
  void numberThatTheAccountHadIsNotBought() {
    runtime.api.on(GET, 200, "[" + owned("n1", NUMBER, now.minusSeconds(900)) + "]");

    assertThat(runtime.run(runtime.fresh(JOB))).isEqualTo(bought(true));
    assertThat(runtime.run(runtime.late(JOB).withKey(2))).isEqualTo(bought(true));
    assertThat(runtime.api.count("POST")).isZero();
  }

  @Test
  void numberOfUnknownAgeCountsAsOwnedBefore() {
    runtime.api.on(GET, 200, "[{\"id\":\"n1\",\"e164\":\"" + NUMBER + "\"}]");

    assertThat(((BuyCallingBoxNumber.Result) runtime.run(runtime.late(JOB))).alreadyOwned())
        .isTrue();
  }

  /** CallingBox's 502 is about calls; a purchase may have happened all the same. */
  @ParameterizedTest
  @ValueSource(ints = {500, 502})
  void lostResponseIsFoundAtOnce(int status) {
    runtime.api.next(GET, TestResponses.json(200, "[]"));
    runtime.api.on(GET, 200, "[" + owned("n1", NUMBER, now) + "]");
    runtime.api.on(POST, status, "{\"error\":\"provider\"}");

    assertThat(runtime.run(runtime.fresh(JOB))).isEqualTo(bought(false));
    assertThat(runtime.lines()).containsExactly(GET, POST, GET);
  }

  @Test
  void numberThatIsListedLateIsFoundByTheNextAttempt() {
    runtime.api.on(GET, 200, "[]").next(POST, TestResponses.cutAfterReading());
    TestJob job = runtime.fresh(JOB);
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_OUTCOME_UNKNOWN");

    runtime.clock.advance(failure.getBackoffDuration());
    runtime.api.on(GET, 200, "[" + owned("n1", NUMBER, now) + "]");
    assertThat(runtime.run(TestEngine.after(failure, job))).isEqualTo(bought(false));
    assertThat(runtime.api.count("POST")).isOne();
  }

  /** The refusal then says nothing about the purchase, so a person has to decide. */
  @Test
  void refusalAfterALostResponseKeepsTheOutcomeUnknown() {
    runtime.api.on(GET, 200, "[]").next(POST, TestResponses.cutAfterReading());
    runtime.api.on(POST, 400, "{\"error\":\"not available\"}");
    TestJob job = runtime.fresh(JOB);
    ConnectorRetryException failure = (ConnectorRetryException) runtime.failureOf(job);
    runtime.clock.advance(failure.getBackoffDuration());

    assertThat(runtime.failureOf(TestEngine.after(failure, job)))
        .hasMessageStartingWith("An earlier attempt may have succeeded. ")
        .hasMessageContaining("not available");
  }

  @ParameterizedTest
  @CsvSource({
    "400, CALLINGBOX_REJECTED",
    "401, CALLINGBOX_UNAUTHORIZED",
    "402, CALLINGBOX_BALANCE_LOW",
    "404, CALLINGBOX_NOT_FOUND",
    "429, CALLINGBOX_UNAVAILABLE"
  })
  void refusalHasItsCodeAndTheSentence(int status, String code) {
    runtime.api.on(GET, 200, "[]").on(POST, status, "{\"error\":\"no such number\"}");

    ConnectorException failure = runtime.failureOf(runtime.fresh(JOB));

    assertThat(failure.getErrorCode()).isEqualTo(code);
    assertThat(failure).hasMessageContaining("no such number");
  }

  @Test
  void nothingIsBoughtWhileTheListCannotBeRead() {
    runtime.api.on(GET, 503, "{}").on(POST, 201, owned("n1", NUMBER, now));

    assertThat(runtime.failureOf(runtime.fresh(JOB)).getErrorCode())
        .isEqualTo("CALLINGBOX_UNAVAILABLE");
    assertThat(runtime.api.count("POST")).isZero();
  }

  private static BuyCallingBoxNumber.Result bought(boolean alreadyOwned) {
    return new BuyCallingBoxNumber.Result("n1", NUMBER, new BigDecimal("1.15"), alreadyOwned);
  }

  private static String owned(String id, String number, Instant purchasedAt) {
    return "{\"id\":\"%s\",\"e164\":\"%s\",\"monthly_cost_cents\":115,\"purchased_at\":\"%s\"}"
        .formatted(id, number, purchasedAt);
  }
}
