package io.github.camundabolna.bolna.client.inbound;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJson;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class InboundClientTest {

  private static final String PLAIN_ID = "3C90C3CC0D444B5088888DD25736052A";
  private static final String ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void setupSendsEverything() {
    bolna.enqueue(
        200,
        "{\"url\":\"https://x\",\"phone_number\":\"+19876543210\",\"id\":\"" + PLAIN_ID + "\"}");

    assertThat(
            client()
                .setUp(
                    new InboundSetup(
                        MockApiServer.AGENT,
                        PLAIN_ID,
                        true,
                        Optional.of(TestJson.of("{'enabled': true}")))))
        .hasValue("+19876543210");

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /inbound/setup HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                """
                {'agent_id': '%s', 'phone_number_id': '%s', 'allow_multiple': true,
                 'ivr_config': {'enabled': true}}\
                """
                    .formatted(MockApiServer.AGENT, ID)));
  }

  @Test
  void setupSendsOnlyWhatIsRequired() {
    bolna.enqueue(200, "{}");

    assertThat(client().setUp(new InboundSetup(MockApiServer.AGENT, ID, false, Optional.empty())))
        .isEmpty();
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /inbound/setup HTTP/1.1");
    assertThat(TestJson.of(request.getBody().utf8()))
        .isEqualTo(
            TestJson.of(
                "{'agent_id': '%s', 'phone_number_id': '%s'}".formatted(MockApiServer.AGENT, ID)));
  }

  @Test
  void unlinkSendsTheId() {
    bolna.enqueue(200, "{\"url\":null,\"phone_number\":\"+19876543210\"}");

    assertThat(client().unlink(PLAIN_ID)).hasValue("+19876543210");

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /inbound/unlink HTTP/1.1");
    assertThat(request.getBody().utf8()).isEqualTo("{\"phone_number_id\":\"" + ID + "\"}");
  }

  @Test
  void bothMayBeRepeated() {
    bolna.enqueue(500, "{}").enqueue(500, "{}");

    assertThat(failure(() -> client().unlink(ID)).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(
            failure(
                    () ->
                        client()
                            .setUp(
                                new InboundSetup(MockApiServer.AGENT, ID, false, Optional.empty())))
                .kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void linkIsFoundInTheListOfNumbers() {
    bolna
        .enqueue(
            200,
            """
            [{"id":"00000000000040008000000000000001","agent_id":"other"},
             {"id":"%s","phone_number":"+19876543210","agent_id":"a"}]\
            """
                .formatted(PLAIN_ID))
        .enqueue(200, "[{\"id\":\"" + ID + "\",\"agent_id\":null}]")
        .enqueue(200, "[]");

    assertThat(client().link(ID))
        .hasValue(new InboundLink(Optional.of("+19876543210"), Optional.of("a")));
    assertThat(client().link(ID)).hasValue(new InboundLink(Optional.empty(), Optional.empty()));
    assertThat(client().link(ID)).isEmpty();
    assertLine(bolna.takeRequest(), "GET /phone-numbers/all HTTP/1.1");
  }

  private InboundClient client() {
    BolnaClient client = bolna.client();
    return new InboundClient(client.http(), client.caller());
  }
}
