package io.github.camundabolna.faultcampaign;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Somebody to call, whose number nobody else has. */
record Callee(String phoneNumber, String agentId) {

  /** One agent for each runtime, which gets the agent's events. */
  static final List<String> AGENTS =
      List.of("11111111-2222-4333-8444-555555555555", "22222222-3333-4444-8555-666666666666");

  /**
   * The last two digits decide how a call ends. All but 09: at its end such a call shows neither
   * its number nor its variables, so nobody who looks for it then can know it (README, "What
   * remains").
   */
  private static final List<Integer> ENDINGS =
      IntStream.range(0, 20).filter(ending -> ending != 9).boxed().toList();

  /** So many people; how their calls end and who calls them is drawn. */
  static List<Callee> draw(int people, Random random) {
    return IntStream.range(0, people)
        .mapToObj(
            index ->
                new Callee(
                    "+9198%06d%02d".formatted(index, ENDINGS.get(random.nextInt(ENDINGS.size()))),
                    AGENTS.get(random.nextInt(AGENTS.size()))))
        .toList();
  }
}
