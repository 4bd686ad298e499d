package io.github.camundabolna.simulator.number;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of the account and those for sale. Thread-safe. */
public final class PhoneNumbers {
  /** The ID of the number that the account has from the beginning. */
  public static final UUID FIRST = UUID.fromString("133b9a7d-59b1-49c4-b62a-c4924503e38b");

  private static final int OF_EACH_KIND = 10;
  private static final int PRICE = 500;

  private final List<NumberOffer> offers = new ArrayList<>(stock());
  private final List<RentedNumber> rented = new ArrayList<>();

  /** Creates an account with one number. */
  public PhoneNumbers(String first, Instant since) {
    rented.add(new RentedNumber(FIRST, first, "plivo", PRICE, since));
  }

  private static List<NumberOffer> stock() {
    return Stream.of(
            numbers("US", "+1415555010%d", "twilio", "San Francisco"),
            numbers("US", "+1212555010%d", "plivo", "New York"),
            numbers("IN", "+91803573930%d", "plivo", "Bengaluru"),
            numbers("IN", "+91226900410%d", "vobiz", "Mumbai"))
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<NumberOffer> numbers(
      String country, String pattern, String provider, String region) {
    return IntStream.range(0, OF_EACH_KIND)
        .mapToObj(i -> new NumberOffer(country, pattern.formatted(i), provider, region, PRICE));
  }

  /** Returns the numbers for sale that fit. */
  public synchronized List<NumberOffer> search(
      String country, Optional<String> digits, Optional<String> provider) {
    return offers.stream()
        .filter(offer -> offer.country().equals(country))
        .filter(offer -> digits.map(offer::startsWith).orElse(true))
        .filter(offer -> provider.map(offer.provider()::equals).orElse(true))
        .toList();
  }

  /** Sells a number; returns empty if it is not for sale, or no longer. */
  public synchronized Optional<RentedNumber> buy(
      String country, String phoneNumber, Optional<String> provider, Instant now) {
    Optional<NumberOffer> offer =
        search(country, Optional.empty(), provider).stream()
            .filter(each -> each.phoneNumber().equals(phoneNumber))
            .findFirst();
    return offer.map(each -> sell(each, now));
  }

  private RentedNumber sell(NumberOffer offer, Instant now) {
    offers.remove(offer);
    RentedNumber number =
        new RentedNumber(
            UUID.randomUUID(), offer.phoneNumber(), offer.provider(), offer.priceInCents(), now);
    rented.add(number);
    return number;
  }

  public synchronized Optional<RentedNumber> find(UUID id) {
    return rented.stream().filter(number -> number.id().equals(id)).findFirst();
  }

  /** Returns the account's numbers, oldest first. */
  public synchronized List<RentedNumber> all() {
    return List.copyOf(rented);
  }

  /** Ends the rent of a number, which is not for sale again; returns false if there is none. */
  public synchronized boolean delete(UUID id) {
    return rented.removeIf(number -> number.id().equals(id));
  }
}
