package io.github.camundabolna.simulator.callingbox.agent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The phone numbers of the account, and those for sale. Thread-safe. */
public final class AccountNumbers {
  /** IDs of the numbers of each agent that no request created. */
  static final List<String> OWNED_FROM_THE_START =
      List.of("00000000-0000-4000-8000-000000000100", "00000000-0000-4000-8000-000000000101");

  private final List<AccountNumber> owned = new ArrayList<>();
  private final List<NumberForSale> offers = new ArrayList<>();

  public AccountNumbers(Instant since) {
    OWNED_FROM_THE_START.forEach(
        id -> {
          String e164 = "+14155550" + id.substring(id.length() - 3);
          owned.add(new AccountNumber(id, NumberForSale.local(e164), since));
        });
    IntStream.range(110, 130)
        .mapToObj("+14155550%d"::formatted)
        .map(NumberForSale::local)
        .forEach(offers::add);
    IntStream.range(110, 115)
        .mapToObj("+18005550%d"::formatted)
        .map(NumberForSale::tollFree)
        .forEach(offers::add);
  }

  /** Returns all numbers of the account, oldest first. */
  public synchronized List<AccountNumber> owned() {
    return List.copyOf(owned);
  }

  public Optional<AccountNumber> find(String id) {
    return owned().stream().filter(number -> number.id().equals(id)).findAny();
  }

  /** Returns the numbers with these IDs. */
  public Stream<AccountNumber> withIds(List<String> ids) {
    return ids.stream().flatMap(id -> find(id).stream());
  }

  /** Returns all numbers for sale. */
  public synchronized List<NumberForSale> offers() {
    return List.copyOf(offers);
  }

  /** Purchases a number; empty if it isn't for sale. */
  public synchronized Optional<AccountNumber> purchase(String e164, Instant now) {
    Optional<NumberForSale> offer =
        offers.stream().filter(number -> number.e164().equals(e164)).findAny();
    return offer.map(
        number -> {
          AccountNumber bought = new AccountNumber(UUID.randomUUID().toString(), number, now);
          offers.remove(number);
          owned.add(bought);
          return bought;
        });
  }
}
