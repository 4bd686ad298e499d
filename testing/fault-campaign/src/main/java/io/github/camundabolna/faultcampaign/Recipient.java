package io.github.camundabolna.faultcampaign;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A person to call, with a unique number. */
record Recipient(Vendor vendor, String phoneNumber, String agentId) {

  /** One agent for each runtime, which receives the agent's events. */
  static final List<String> AGENTS =
      List.of("11111111-2222-4333-8444-555555555555", "22222222-3333-4444-8555-666666666666");

  /** Draws people, how their calls end, and which agent calls them; the vendors take turns. */
  static List<Recipient> draw(int people, Random random) {
    return IntStream.range(0, people)
        .mapToObj(index -> draw(vendor(index), index, random))
        .toList();
  }

  private static Vendor vendor(int index) {
    return Vendor.values()[index % Vendor.values().length];
  }

  private static Recipient draw(Vendor vendor, int index, Random random) {
    return new Recipient(
        vendor, vendor.phoneNumber(index, random), AGENTS.get(random.nextInt(AGENTS.size())));
  }
}
