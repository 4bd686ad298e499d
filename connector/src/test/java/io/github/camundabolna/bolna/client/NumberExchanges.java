package io.github.camundabolna.bolna.client;

import static io.github.camundabolna.bolna.client.ContractExchange.unread;
import static io.github.camundabolna.testing.MockApiServer.AGENT;
import static io.github.camundabolna.testing.MockApiServer.ID;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.inbound.InboundSetup;
import io.github.camundabolna.bolna.client.number.NumberOrder;
import io.github.camundabolna.bolna.client.number.NumberSearch;
import io.github.camundabolna.bolna.client.siptrunk.TrunkNumberRequest;
import io.github.camundabolna.bolna.client.siptrunk.TrunkRequest;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests about phone numbers, inbound calls, and SIP trunks. */
final class NumberExchanges {

  private NumberExchanges() {}

  static Stream<ContractExchange> all() {
    return Stream.of(numbers(), trunks()).flatMap(List::stream);
  }

  private static List<ContractExchange> numbers() {
    return List.of(
        read(
            "GET /phone-numbers/all",
            "/0/phone_number",
            it -> it.numbers().numbers().getFirst().phoneNumber()),
        read(
            "GET /phone-numbers/search",
            "/0/phone_number",
            it -> it.numbers().search(search()).getFirst().phoneNumber()),
        read(
            "POST /phone-numbers/buy",
            "/phone_number",
            it -> it.numbers().buy(order()).phoneNumber()),
        unread("DELETE /phone-numbers/{phone_number_id}", it -> () -> it.numbers().delete(ID)),
        read(
            "POST /inbound/setup",
            "/phone_number",
            it -> it.inbound().setUp(setup()).orElseThrow()),
        read("POST /inbound/unlink", "/phone_number", it -> it.inbound().unlink(ID).orElseThrow()));
  }

  private static NumberSearch search() {
    return new NumberSearch("US", Optional.of("415"), Optional.of("twilio"));
  }

  private static NumberOrder order() {
    return new NumberOrder("US", "+14155550100", Optional.of("twilio"));
  }

  private static InboundSetup setup() {
    return new InboundSetup(AGENT, ID, true, Optional.empty());
  }

  private static List<ContractExchange> trunks() {
    String all = "/sip-trunks/trunks";
    String one = all + "/{trunk_id}";
    String numbers = one + "/numbers";
    return List.of(
        read("POST " + all, "/id", it -> it.sipTrunks().create(trunk()).id()),
        read("GET " + all, "/0/id", it -> it.sipTrunks().trunks(Optional.of(true)).getFirst().id()),
        read("GET " + one, "/id", it -> it.sipTrunks().trunk(ID).id()),
        read("PATCH " + one, "/id", it -> it.sipTrunks().update(ID, change()).id()),
        unread("DELETE " + one, it -> () -> it.sipTrunks().delete(ID)),
        read("GET " + numbers, "/0/id", it -> it.sipTrunks().numbers(ID).getFirst().id()),
        read("POST " + numbers, "/id", it -> it.sipTrunks().addNumber(ID, number()).id()),
        unread(
            "DELETE " + numbers + "/{phone_number_id}",
            it -> () -> it.sipTrunks().removeNumber(ID, ID)));
  }

  private static TrunkRequest trunk() {
    return new TrunkRequest((ObjectNode) TestJson.of(RequestSamples.TRUNK), Optional.empty());
  }

  private static TrunkRequest change() {
    return new TrunkRequest((ObjectNode) TestJson.of("{'is_active': false}"), Optional.empty());
  }

  private static TrunkNumberRequest number() {
    return new TrunkNumberRequest("919876543210", Optional.of("Mumbai"), true);
  }

  private static ContractExchange read(
      String endpoint, String field, Function<MockApiServer, Object> send) {
    return new ContractExchange(endpoint, field, send);
  }
}
