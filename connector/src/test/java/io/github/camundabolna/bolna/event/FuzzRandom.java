package io.github.camundabolna.bolna.event;

import java.util.List;
import java.util.Random;

/** Chance, the same for the same seed. */
final class FuzzRandom {

  private final Random random;

  FuzzRandom(long seed) {
    random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int count) {
    return below(count) == 0;
  }

  <T> T oneOf(List<T> list) {
    return list.get(below(list.size()));
  }

  void fill(byte[] bytes) {
    random.nextBytes(bytes);
  }
}
