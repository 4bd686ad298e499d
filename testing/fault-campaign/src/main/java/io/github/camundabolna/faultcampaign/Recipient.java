package io.github.camundabolna.faultcampaign;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A person to call, with a unique number. */
record Recipient(String phoneNumber, String agentId) {

  /** One agent for each runtime, which receives the agent's events. */
  static final List<String> AGENTS =
      List.of("11111111-2222-4333-8444-555555555555", "22222222-3333-4444-8555-666666666666");

  /**
   * The last two digits decide how a call ends. Without 09: such a call ends without a number and
   * variables, so a look-up cannot recognize it.
   */
  private static final List<Integer> LAST_DIGITS =
      IntStream.range(0, 20).filter(ending -> ending != 9).boxed().toList();

  /** Draws people, how their calls end, and which agent calls them. */
  static List<Recipient> draw(int people, Random random) {
    return IntStream.range(0, people)
        .mapToObj(
            index ->
                new Recipient(
                    "+9198%06d%02d"
                        .formatted(index, LAST_DIGITS.get(random.nextInt(LAST_DIGITS.size()))),
                    AGENTS.get(random.nextInt(AGENTS.size()))))
        .toList();
  }
}
