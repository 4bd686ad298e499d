package io.github.camundabolna.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;

/** Answers that are given once each, in their order, instead of the right one. */
final class FakeResponses {

  private final Queue<MockResponse> answers = new ConcurrentLinkedQueue<>();

  void next(MockResponse... more) {
    answers.addAll(List.of(more));
  }

  MockResponse or(Supplier<MockResponse> right) {
    MockResponse instead = answers.poll();
    return instead != null ? instead : right.get();
  }
}
