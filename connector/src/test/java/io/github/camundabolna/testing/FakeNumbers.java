package io.github.camundabolna.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake Bolna that sells each phone number once, and lists those of the account. */
public final class FakeNumbers extends FakeApiServer {

  private static final String LIST = "list";
  private static final String BUY = "buy";
  private static final String BOUGHT = "bought";

  private final TestClock clock;
  private final List<FakeNumber> numbers = new CopyOnWriteArrayList<>();
  private volatile Duration listingDelay = Duration.ZERO;

  private record FakeNumber(String id, String phoneNumber, Optional<Instant> createdAt) {

    String json() {
      return "{\"id\":\"%s\",\"phone_number\":\"%s\",\"created_at\":%s,\"price\":\"$5.0\"}"
          .formatted(id, phoneNumber, createdAt.map(time -> "\"" + time + "\"").orElse("null"));
    }
  }

  public FakeNumbers(TestClock clock) {
    this.clock = clock;
  }

  /** Adds a number to the account, and returns its ID. */
  public String add(String phoneNumber, Optional<Instant> createdAt) {
    String id = "00000000-0000-4000-8000-%012d".formatted(numbers.size() + 1);
    numbers.add(new FakeNumber(id, phoneNumber, createdAt));
    return id;
  }

  public List<String> numbers() {
    return numbers.stream().map(FakeNumber::phoneNumber).toList();
  }

  /** Keeps a new number out of lists for the given time. */
  public void setListingDelay(Duration delay) {
    listingDelay = delay;
  }

  /** Plans responses to the next purchases, which buy nothing. */
  public void refuse(MockResponse... responses) {
    plan(BUY, responses);
  }

  /** Plans responses to the next purchases, which do buy the number. */
  public void respondAfterPurchase(MockResponse... responses) {
    plan(BOUGHT, responses);
  }

  /** Plans responses to the next lists and searches. */
  public void planReads(MockResponse... responses) {
    plan(LIST, responses);
  }

  public long purchaseCount() {
    return count("POST /phone-numbers/buy ");
  }

  public long listCount() {
    return count("GET /phone-numbers/all ");
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    return switch (request.getMethod()) {
      case "GET" -> plannedOr(LIST, this::list);
      case "POST" -> plannedOr(BUY, () -> buy(request));
      default -> delete(request.getUrl().pathSegments().get(1));
    };
  }

  private MockResponse list() {
    Instant visible = clock.instant().minus(listingDelay);
    List<String> rows =
        numbers.stream()
            .filter(number -> number.createdAt().filter(visible::isBefore).isEmpty())
            .map(FakeNumber::json)
            .toList();
    return TestResponses.json(200, "[" + String.join(",", rows) + "]");
  }

  private synchronized MockResponse buy(RecordedRequest request) {
    String wanted = TestJson.of(request.getBody().utf8()).path("phone_number").asText();
    if (numbers().contains(wanted)) {
      return TestResponses.json(400, "{\"message\":\"Phone number is not available\"}");
    }
    add(wanted, Optional.of(clock.instant()));
    return plannedOr(BOUGHT, () -> TestResponses.json(200, numbers.get(numbers.size() - 1).json()));
  }

  private MockResponse delete(String id) {
    return numbers.removeIf(number -> number.id().equals(id))
        ? TestResponses.json(200, "{\"message\":\"removed\",\"state\":\"deleted\"}")
        : TestResponses.json(400, "{\"message\":\"Phone number not found\"}");
  }
}
