package io.github.camundabolna.bolna.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.FakeNumbers;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** One job buys one number, however often it comes. */
class BuyNumberTest {

  private static final String NUMBER = "+14155550100";

  @AutoClose private final NumberConnectorFixture runtime = new NumberConnectorFixture();
  private final FakeNumbers bolna = runtime.api;
  private final Instant entered = runtime.clock.instant();
  private final TestJob job =
      runtime.fresh("{'type': 'buyNumber', 'phoneNumber': '" + NUMBER + "'}");

  @Test
  void firstAttemptListsOnceAndBuysOnce() {
    BuyNumber.Result result = buy(job);

    assertThat(result.phoneNumber()).isEqualTo(NUMBER);
    assertThat(result.alreadyOwned()).isFalse();
    assertThat(bolna.requestCount()).isEqualTo(2);
    assertThat(bolna.numbers()).containsExactly(NUMBER);
  }

  @Test
  void sameRuntimeRemembersEvenIfTheListLags() {
    bolna.setListingDelay(Duration.ofHours(1));
    BuyNumber.Result first = buy(job);

    assertThat(buy(job)).isEqualTo(first);
    assertThat(bolna.purchaseCount()).isOne();
  }

  @Test
  void sameJobManyTimesAtOnceBuysOnce() {
    List<CompletableFuture<Object>> runs =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> runtime.run(job)))
            .toList();
    runs.forEach(CompletableFuture::join);

    assertThat(bolna.purchaseCount()).isOne();
  }

  @Test
  void anotherRuntimeFindsWhatAKilledOneBought() {
    BuyNumber.Result first = buy(job);
    runtime.clock.advance(Duration.ofMinutes(5));

    BuyNumber.Result again = (BuyNumber.Result) runtime.runElsewhere(job);

    assertThat(again.phoneNumberId()).isEqualTo(first.phoneNumberId());
    assertThat(again.alreadyOwned()).isFalse();
    assertThat(bolna.purchaseCount()).isOne();
  }

  @Test
  void lostResponseIsFoundAtOnce() {
    bolna.respondAfterPurchase(TestResponses.cutAfterReading());

    assertThat(buy(job).alreadyOwned()).isFalse();
    assertThat(bolna.numbers()).containsExactly(NUMBER);
    assertThat(bolna.purchaseCount()).isOne();
  }

  @Test
  void lostResponseOfANumberThatIsListedLateIsFoundByTheNextAttempt() {
    bolna.respondAfterPurchase(TestResponses.json(502, "{}"));
    bolna.setListingDelay(Duration.ofSeconds(30));
    ConnectorRetryException failure = retryOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(failure.getBackoffDuration()).isEqualTo(Duration.ofMinutes(1));

    runtime.clock.advance(failure.getBackoffDuration());
    assertThat(buy(TestEngine.after(failure, job)).alreadyOwned()).isFalse();
    assertThat(bolna.purchaseCount()).isOne();
  }

  /** The refusal then says nothing about the purchase, so a person has to decide. */
  @Test
  void refusalAfterALostResponseKeepsTheOutcomeUnknown() {
    bolna.respondAfterPurchase(TestResponses.cutAfterReading());
    bolna.setListingDelay(Duration.ofHours(1));
    ConnectorRetryException failure = retryOf(job);
    runtime.clock.advance(failure.getBackoffDuration());

    ConnectorException second = runtime.failureOf(TestEngine.after(failure, job));

    assertThat(second.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    assertThat(second)
        .hasMessageStartingWith("An earlier attempt may have succeeded. ")
        .hasMessageContaining("not available");
    assertThat(bolna.numbers()).containsExactly(NUMBER);
  }

  /** The first list of the second attempt lags, so Bolna refuses what the first one bought. */
  @Test
  void refusalAfterALostResponseFindsWhatTheFirstAttemptBought() {
    bolna.respondAfterPurchase(TestResponses.cutAfterReading());
    bolna.setListingDelay(Duration.ofSeconds(30));
    ConnectorRetryException failure = retryOf(job);
    runtime.clock.advance(failure.getBackoffDuration());
    bolna.planReads(TestResponses.json(200, "[]"));

    assertThat(buy(TestEngine.after(failure, job)).alreadyOwned()).isFalse();
    assertThat(bolna.purchaseCount()).isEqualTo(2);
    assertThat(bolna.numbers()).containsExactly(NUMBER);
  }

  /** The result expression of the first attempt failed, and the engine retried at once. */
  @Test
  void refusalJustAfterAPurchaseWhoseResultFailedKeepsTheOutcomeUnknown() {
    bolna.setListingDelay(Duration.ofSeconds(30));
    buy(job);
    TestJob again = job.with("error", TestJson.of("{'message': 'result expression'}"));

    ConnectorRetryException failure =
        catchThrowableOfType(ConnectorRetryException.class, () -> runtime.runElsewhere(again));

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
    runtime.clock.advance(failure.getBackoffDuration());
    assertThat(runtime.runElsewhere(TestEngine.after(failure, again))).isEqualTo(buy(job));
  }

  @Test
  void numberThatTheAccountHadIsNotBought() {
    String id = bolna.add(NUMBER, Optional.of(entered.minus(Duration.ofDays(9))));

    BuyNumber.Result result = buy(job);

    assertThat(result.phoneNumberId()).isEqualTo(id);
    assertThat(result.alreadyOwned()).isTrue();
    assertThat(bolna.purchaseCount()).isZero();
  }

  @Test
  void numberThatTheAccountHadIsRecognizedByALateAttemptToo() {
    bolna.add(NUMBER, Optional.of(entered.minus(Duration.ofMinutes(3))));
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(buy(job).alreadyOwned()).isTrue();
  }

  /** A process may delete what it bought, so it must not delete the number of another. */
  @Test
  void numberOfUnknownAgeCountsAsOwnedBefore() {
    bolna.add(NUMBER, Optional.empty());
    runtime.clock.advance(Duration.ofMinutes(6));

    assertThat(buy(job).alreadyOwned()).isTrue();
  }

  @Test
  void elementOfUnknownEntryCountsTheNumberAsOwnedBefore() {
    bolna.add(NUMBER, Optional.of(entered));

    assertThat(buy(job.with("enteredAt", TestJson.of("null"))).alreadyOwned()).isTrue();
  }

  /** Both have looked before either of them buys, and Bolna refuses the second. */
  @Test
  void refusedNumberThatAnotherRuntimeHasJustBoughtIsFound() {
    runtime.clock.advance(Duration.ofMinutes(6));
    bolna.planReads(TestResponses.json(200, "[]"));
    bolna.add(NUMBER, Optional.of(entered.plusSeconds(1)));

    assertThat(buy(job).alreadyOwned()).isFalse();
    assertThat(bolna.numbers()).containsExactly(NUMBER);
  }

  /** Both have looked before either of them buys, but the first attempt has no predecessor. */
  @Test
  void refusedNumberThatAnotherProcessHasJustBoughtCountsAsOwnedBefore() {
    bolna.planReads(TestResponses.json(200, "[]"));
    bolna.add(NUMBER, Optional.of(entered));

    assertThat(buy(job).alreadyOwned()).isTrue();
    assertThat(bolna.purchaseCount()).isOne();
  }

  @Test
  void numberThatBolnaDoesNotSellIsRejected() {
    bolna.refuse(TestResponses.json(400, "{\"message\":\"Phone number is not available\"}"));

    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageContaining("Phone number is not available");
    assertThat(bolna.listCount()).as("before and after the refusal").isEqualTo(2);
  }

  @Test
  void lowBalanceIsReportedWithoutAnotherLook() {
    bolna.refuse(TestResponses.json(402, "{\"message\":\"Insufficient balance\"}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_BALANCE_LOW");
    assertThat(bolna.listCount()).isOne();
  }

  @Test
  void nothingIsBoughtWhileTheListCannotBeRead() {
    bolna.planReads(TestResponses.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(bolna.purchaseCount()).isZero();
  }

  @Test
  void refusalIsNotBelievedWhileTheListCannotBeRead() {
    bolna.refuse(TestResponses.json(400, "{\"message\":\"Phone number is not available\"}"));
    bolna.planReads(TestResponses.json(200, "[]"), TestResponses.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
  }

  @Test
  void outcomeStaysUnknownIfTheListFailsAfterALostResponse() {
    bolna.respondAfterPurchase(TestResponses.cutAfterReading());
    bolna.planReads(TestResponses.json(200, "[]"), TestResponses.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
  }

  private BuyNumber.Result buy(TestJob attempt) {
    return (BuyNumber.Result) runtime.run(attempt);
  }

  private ConnectorRetryException retryOf(TestJob attempt) {
    return (ConnectorRetryException) runtime.failureOf(attempt);
  }
}
