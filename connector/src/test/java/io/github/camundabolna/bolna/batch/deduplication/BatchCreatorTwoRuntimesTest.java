package io.github.camundabolna.bolna.batch.deduplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camundabolna.bolna.batch.BatchConnectorFixture;
import io.github.camundabolna.bolna.batch.BolnaBatchFunction;
import io.github.camundabolna.bolna.batch.CreateBatch;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.FakeBatches.FakeBatch;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two runtimes hold the same job, and neither knows of the other. */
class BatchCreatorTwoRuntimesTest {

  private static final String LIST = "GET /batches/*/all";
  private static final String DELETE = "DELETE /batches/*";
  private static final String OWN = "%032x".formatted(1);
  private static final String OTHER = "a".repeat(32);

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();
  @AutoClose private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final FakeBatches bolna = runtime.bolna;

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT4S"})
  void ofTwoThatMakeABatchAtOnceTheLaterDeletesItsOwn(Duration lag) throws Exception {
    bolna.setListingDelay(lag);
    TestJob job = lateCreate();
    BolnaBatchFunction other = runtime.newConnector();
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    bolna.onCreate(() -> await(bothHaveLooked));

    Future<Object> one =
        workers.submit(() -> new TestEngine(runtime.clock).run(runtime.connector::execute, job));
    Future<Object> two =
        workers.submit(() -> new TestEngine(runtime.clock).run(other::execute, job));

    assertThat(one.get()).isEqualTo(two.get());
    assertThat(((CreateBatch.Result) one.get()).batchId()).isEqualTo(OWN);
    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OWN);
    assertThat(bolna.batches()).extracting(FakeBatch::status).containsExactly("scheduled");
  }

  @Test
  void theFirstTryOfAJobAsksNoMoreThanItNeeds() {
    runtime.run(runtime.freshCreate());

    assertThat(bolna.requestCount()).as("list, create, schedule").isEqualTo(3);
  }

  static Stream<TestJob> jobsThatMayHaveComeBefore() {
    TestJob fresh = BatchConnectorFixture.createEnteredAt(TestClock.START);
    return Stream.of(
        BatchConnectorFixture.createEnteredAt(TestClock.START.minusSeconds(30)),
        BatchConnectorFixture.createEnteredAt(TestClock.START.plusSeconds(11)),
        fresh.with("enteredAt", TestJson.of("null")),
        fresh.with("error", TestJson.of("{'code': 'BOLNA_UNAVAILABLE'}")));
  }

  @ParameterizedTest
  @MethodSource("jobsThatMayHaveComeBefore")
  void anyOtherLooksOnceMoreBeforeItSchedules(TestJob job) {
    anotherIsMadeMeanwhile(TestClock.START.minusMillis(1));

    assertThat(runtime.createWithRetries(job).batchId()).isEqualTo(OTHER);
    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OTHER);
  }

  @Test
  void aBatchThatTookLongToMakeIsLookedForOnceMore() {
    TestJob job = runtime.freshCreate();
    bolna.onCreate(
        () -> {
          bolna.put(other(runtime.clock.instant()));
          runtime.clock.advance(Duration.ofSeconds(31));
        });

    assertThat(runtime.createWithRetries(job).batchId()).isEqualTo(OTHER);
    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OTHER);
  }

  @Test
  void theOlderBatchStays() {
    anotherIsMadeMeanwhile(TestClock.START.plusMillis(1));

    assertThat(runtime.createWithRetries(lateCreate()).batchId()).isEqualTo(OWN);
    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OWN, OTHER);
  }

  /** Bolna tells times of batches in whole seconds: such are told apart by their ids alone. */
  @Test
  void aBatchOfTheSameSecondThatIsListedALittleLaterIsSeen() {
    String first = "0".repeat(32);
    Runnable made = () -> bolna.put(known(first, TestClock.START));
    Iterator<Runnable> beforeEachList = List.<Runnable>of(() -> {}, () -> {}, made).iterator();
    bolna.onList(
        () -> {
          if (beforeEachList.hasNext()) {
            beforeEachList.next().run();
          }
        });

    assertThat(runtime.createWithRetries(lateCreate()).batchId()).isEqualTo(first);
    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(first);
  }

  @Test
  void whoComesLaterTakesTheOldestToo() {
    bolna.put(other(TestClock.START.minusSeconds(1)));
    bolna.put(known("0".repeat(32), TestClock.START));

    assertThat(runtime.createWithRetries(lateCreate()).batchId()).isEqualTo(OTHER);
  }

  @Test
  void aBatchThatAnotherHasScheduledAlreadyIsNotScheduledAgain() {
    bolna.onCreate(
        () -> {
          FakeBatch other = other(TestClock.START.minusSeconds(1));
          other.times().add("2026-08-21T05:10:00.000+00:00");
          bolna.put(other);
          bolna.setStatus(OTHER, "scheduled");
        });

    CreateBatch.Result result = runtime.createWithRetries(lateCreate());

    assertThat(result.startsAt()).isEqualTo("2026-08-21T05:10:00Z");
    assertThat(bolna.batches()).extracting(batch -> batch.times().size()).containsExactly(1);
  }

  @Test
  void aListThatFailsAfterTheCreateDoesNotLoseTheBatch() {
    bolna.onCreate(
        () ->
            bolna.respondInstead(
                LIST, TestResponses.json(500, "{}"), TestResponses.json(429, "{}")));

    assertThat(runtime.createWithRetries(lateCreate()).batchId()).isEqualTo(OWN);
    assertThat(bolna.count("GET /batches/" + FakeBatches.AGENT + "/all"))
        .as("before, after, three in the background, and by the next try")
        .isEqualTo(6);
  }

  @Test
  void aBatchThatIsNeverListedIsTheOneAllTheSame() {
    bolna.listNothing();

    CreateBatch.Result result = runtime.createWithRetries(lateCreate());

    assertThat(result.batchId()).isEqualTo(OWN);
    assertThat(result.status()).isEqualTo("scheduled");
    assertThat(bolna.count("GET /batches/" + FakeBatches.AGENT + "/all"))
        .as("before, after, ten in the background, and by the next try")
        .isEqualTo(13);
  }

  @Test
  void aDeletionThatFailsIsTriedAgain() {
    bolna.respondInstead(DELETE, TestResponses.json(500, "{}"), TestResponses.json(429, "{}"));
    anotherIsMadeMeanwhile(TestClock.START.minusMillis(1));

    runtime.createWithRetries(lateCreate());

    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OTHER);
  }

  @Test
  void aBatchThatCanBeReadIsNotGoneAlthoughItsDeletionIsRefused() {
    bolna.respondInstead(DELETE, TestResponses.json(400, "{}"));
    anotherIsMadeMeanwhile(TestClock.START.minusMillis(1));

    runtime.createWithRetries(lateCreate());

    assertThat(bolna.batches()).extracting(FakeBatch::id).containsExactly(OTHER);
  }

  @Test
  void aBatchThatCannotBeDeletedCallsNobody() {
    MockResponse trouble = TestResponses.json(500, "{}");
    bolna.respondInstead(DELETE, trouble, trouble, trouble);
    anotherIsMadeMeanwhile(TestClock.START.minusMillis(1));

    assertThat(runtime.createWithRetries(lateCreate()).batchId()).isEqualTo(OTHER);
    assertThat(bolna.batches())
        .extracting(FakeBatch::id, FakeBatch::status)
        .containsExactly(tuple(OWN, "created"), tuple(OTHER, "scheduled"));
  }

  private void anotherIsMadeMeanwhile(Instant createdAt) {
    bolna.onCreate(() -> bolna.put(other(createdAt)));
  }

  private static FakeBatch other(Instant createdAt) {
    return known(OTHER, createdAt);
  }

  private static FakeBatch known(String id, Instant createdAt) {
    return new FakeBatch(
        id,
        "created",
        Map.of("fileName", BatchConnectorFixture.FILE),
        createdAt,
        new ArrayList<>());
  }

  private static TestJob lateCreate() {
    return BatchConnectorFixture.createEnteredAt(TestClock.START.minusSeconds(600));
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
