package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are read only as far as they are wanted. */
class VendorHttpRowsTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  private final VendorHttp http =
      new VendorHttp(bolna.settings(Duration.ofSeconds(5), 100), bolna.clock);

  private final List<Integer> read = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {"[{'n': 1}, {'n': 2}, {'n': 3}]", "{'data': [{'n': 1}, {'n': 2}, {'n': 3}]}"})
  void nothingIsReadAfterTheLastRowThatIsWanted(String list) {
    bolna.enqueue(200, list.replace('\'', '"'));

    readUntil(2);

    assertThat(read).containsExactly(1, 2);
  }

  /** The rest may be broken, or too long. */
  @ParameterizedTest
  @ValueSource(strings = {"[{'n': 1}, {'n': 2}, {'n", "{'data': [{'n': 1}, {'n': 2}, oops"})
  void theRestOfTheListDoesNotMatter(String list) {
    bolna.enqueue(200, list.replace('\'', '"'));

    readUntil(2);

    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void aListWithoutTheLastWantedRowIsReadToItsEnd() {
    bolna.enqueue(200, "[{\"n\": 1}, {\"n\": 2}]").enqueue(200, "[{\"n\": 1}, {\"n\"");

    readUntil(9);
    ApiException cut = RequestSamples.failure(() -> readUntil(9));

    assertThat(read).containsExactly(1, 2, 1);
    assertThat(cut.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  /** A list that was left early doesn't look like an outage: another request is sent. */
  @Test
  void aListThatWasLeftCountsAsAnswered() {
    for (int n = 0; n < 20; n++) {
      bolna.enqueue(200, "[{\"n\": 1}, {\"n\": 2}");
      readUntil(1);
    }

    assertThat(bolna.requestCount()).isEqualTo(20);
  }

  private void readUntil(int last) {
    http.sendForRowsWhile(
        new RequestContext(new ApiKey("bn-a"), Deadline.NEVER),
        ApiRequest.get("rows"),
        row -> add(row) != last);
  }

  private int add(JsonNode row) {
    int number = row.path("n").asInt();
    read.add(number);
    return number;
  }
}
