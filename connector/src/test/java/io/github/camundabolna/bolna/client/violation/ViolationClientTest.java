package io.github.camundabolna.bolna.client.violation;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationClientTest {

  private static final String ID = "ce23f363-131a-47fc-8a33-258141a575b0";

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  @TempDir private Path folder;

  @Test
  void pageOfViolationsIsRead() {
    bolna.enqueue(
        200,
        """
        {"data": [{"id": "ce23f363-131a-47fc-8a33-258141a575b0",
          "from_phone_number": "+918035739196", "to_phone_number": "+919845866566",
          "date_of_call": "2026-01-05T00:00:00+00:00", "status": "submitted",
          "created_at": "2026-03-06T08:25:53.514276+00:00",
          "updated_at": "2026-03-09T07:10:29.135591+00:00", "user_id": "u1", "agent_id": "a1",
          "execution_id": "e1", "image_url": "x/9845866566.png", "email": "user@example.com"},
         {"id": "v2", "image_url": null}, {"status": "pending"}],
         "total": 9, "limit": 3, "offset": 3, "has_more": true}\
        """);

    ViolationPage page = bolna.violations().violations(Optional.of("submitted"), 2, 3);

    assertThat(page)
        .isEqualTo(
            new ViolationPage(
                List.of(
                    new Violation(
                        ID,
                        Optional.of("submitted"),
                        Optional.of("e1"),
                        Optional.of("a1"),
                        Optional.of("+918035739196"),
                        Optional.of("+919845866566"),
                        Optional.of(Instant.parse("2026-01-05T00:00:00Z")),
                        Optional.of(Instant.parse("2026-03-06T08:25:53.514276Z")),
                        Optional.of(Instant.parse("2026-03-09T07:10:29.135591Z")),
                        Optional.of("x/9845866566.png"),
                        Optional.of("user@example.com")),
                    only("v2")),
                Optional.of(9L),
                true));
    assertThat(page.toString()).doesNotContain("+91", "user@");
    assertLine(
        bolna.takeRequest(),
        "GET /violations/list?status=submitted&page_number=2&page_size=3 HTTP/1.1");
  }

  @Test
  void pageWithOnlyWhatIsRequiredIsTheLast() {
    bolna.enqueue(200, "{\"data\":[]}");

    assertThat(bolna.violations().violations(Optional.empty(), 1, 20))
        .isEqualTo(new ViolationPage(List.of(), Optional.empty(), false));
    assertLine(bolna.takeRequest(), "GET /violations/list?page_number=1&page_size=20 HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"data\":null}"})
  void answerWithoutAListIsNotTakenForAnEmptyOne(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> bolna.violations().violations(Optional.empty(), 1, 20)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void searchEndsWithTheViolationOrTheLastPage() {
    bolna.enqueue(200, "{\"data\":[{\"id\":\"x\"}],\"has_more\":true}");
    bolna.enqueue(200, "{\"data\":[{\"id\":\"" + ID + "\"}],\"has_more\":true}");
    bolna.enqueue(200, "{\"data\":[{\"id\":\"x\"}],\"has_more\":false}");

    assertThat(bolna.violations().find(ID, "submitted")).contains(only(ID));
    assertThat(bolna.violations().find(ID, "submitted")).isEmpty();
    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void searchInAnEndlessListEnds() {
    for (int page = 0; page < 30; page++) {
      bolna.enqueue(200, "{\"data\":[{\"id\":\"x\"}],\"has_more\":true}");
    }

    assertThat(bolna.violations().find(ID, "submitted")).isEmpty();
    assertThat(bolna.requestCount()).isEqualTo(20);
  }

  @Test
  void evidenceIsSent() throws IOException {
    bolna.enqueue(200, "{\"message\":\"success\",\"state\":\"submitted\"}");
    Path file = Files.writeString(folder.resolve("x"), "PNG");

    bolna.violations().submit(ID, new Evidence("consent.png", "image/png", file));

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /violations/submit HTTP/1.1");
    assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data");
    assertThat(request.getBody().utf8().replace("\r\n", "\n"))
        .containsSubsequence(
            "name=\"violation_id\"",
            "\n\n" + ID + "\n",
            "name=\"violation_file\"; filename=\"consent.png\"",
            "Content-Type: image/png",
            "\n\nPNG\n");
  }

  @Test
  void lostAnswerToEvidenceMayBeRepeatedBecauseItIsTheSameFile() throws IOException {
    bolna.enqueue(500, "{}");
    Path file = Files.writeString(folder.resolve("x"), "PNG");

    assertThat(
            failure(() -> bolna.violations().submit(ID, new Evidence("x", "image/png", file)))
                .kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  private static Violation only(String id) {
    return new Violation(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
