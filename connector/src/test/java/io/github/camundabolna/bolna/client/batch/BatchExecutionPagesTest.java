package io.github.camundabolna.bolna.client.batch;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchExecutionPagesTest {

  private static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  private final List<String> ids = new ArrayList<>();

  @Test
  void allPagesAreRead() {
    bolna
        .enqueue(200, page(true, "a", "b"))
        .enqueue(200, page(true, "c"))
        .enqueue(200, page(false, "d"));

    assertThat(read()).isZero();

    assertThat(ids).containsExactly("a", "b", "c", "d");
    for (int number = 1; number <= 3; number++) {
      assertLine(
          bolna.takeRequest(),
          "GET /v2/batches/%s/executions?page_number=%d&page_size=1000 HTTP/1.1"
              .formatted(BATCH, number));
    }
  }

  @Test
  void unreadableRowsOfAllPagesAreCounted() {
    bolna
        .enqueue(200, "{\"data\":[{\"id\":\"a\",\"status\":\"busy\"},{}],\"has_more\":true}")
        .enqueue(200, "{\"has_more\":false,\"data\":[null,{}]}");

    assertThat(read()).isEqualTo(3);
  }

  @Test
  void lastPageMayBeEmpty() {
    bolna.enqueue(200, page(true, "a")).enqueue(200, page(false));

    assertThat(read()).isZero();
    assertThat(ids).containsExactly("a");
  }

  /** Rows move on by one for each call that is added while the pages are read. */
  @Test
  void rowThatMovedToTheNextPageIsReadOnce() {
    bolna.enqueue(200, page(true, "a", "b")).enqueue(200, page(false, "b", "c"));

    read();

    assertThat(ids).containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"detail\":\"Not Found\"}",
        "{\"error\":404,\"message\":\"Batch not found\"}",
        "<html>no such page</html>"
      })
  void bolnaWithoutPagesIsAskedForTheWholeList(String body) {
    bolna.enqueue(404, body).enqueue(200, "[{\"id\":\"a\",\"status\":\"busy\"},{}]");

    assertThat(read()).isOne();

    assertThat(ids).containsExactly("a");
    bolna.takeRequest();
    assertLine(bolna.takeRequest(), "GET /batches/" + BATCH + "/executions HTTP/1.1");
  }

  @Test
  void batchThatNeitherPathKnowsIsRejected() {
    bolna.enqueue(404, "{\"message\":\"Batch not found\"}");
    bolna.enqueue(404, "{\"message\":\"Batch not found\"}");

    assertThat(failure().kind()).isEqualTo(Kind.REJECTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 422, 429, 500, 503})
  void otherFailureIsNoReasonToAskForTheWholeList(int status) {
    bolna.enqueue(status, "{\"message\":\"no\"}");

    assertThat(failure().httpStatus()).hasValue(status);
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void laterPageThatIsMissingIsNoReasonToAskForTheWholeList() {
    bolna.enqueue(200, page(true, "a")).enqueue(404, "{\"message\":\"no\"}");

    assertThat(failure().httpStatus()).hasValue(404);
    assertThat(bolna.requestCount()).isEqualTo(2);
  }

  /** A Bolna that takes no notice of the page's number must not be read forever. */
  @Test
  void pageThatRepeatsThePreviousOneIsTheLast() {
    bolna.enqueue(200, page(true, "a", "b")).enqueue(200, page(true, "a", "b"));

    ApiException failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure).hasMessageEndingWith("has nothing new on page 2, but more pages");
    assertThat(bolna.requestCount()).isEqualTo(2);
  }

  @Test
  void pagesEnd() {
    for (int i = 1; i <= BatchExecutionPages.MOST_PAGES; i++) {
      bolna.enqueue(200, page(true, "call-" + i));
    }

    assertThat(failure()).hasMessageEndingWith("has more than 1000 pages");
    assertThat(bolna.requestCount()).isEqualTo(BatchExecutionPages.MOST_PAGES);
  }

  private long read() {
    return bolna.batches().forEachExecution(BATCH, call -> ids.add(call.id()));
  }

  private ApiException failure() {
    return RequestSamples.failure(this::read);
  }

  private static String page(boolean more, String... ids) {
    List<String> rows = new ArrayList<>();
    for (String id : ids) {
      rows.add("{\"id\":\"%s\",\"status\":\"busy\"}".formatted(id));
    }
    return "{\"data\":[%s],\"has_more\":%s}".formatted(String.join(",", rows), more);
  }
}
