package io.github.camundabolna.localcamunda.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestCounterTest {

  private final RequestCounter counter = new RequestCounter();

  @Test
  void requestsAreCountedByName() {
    counter.received("CompleteJob");
    counter.received("POST /v2/variables/search");
    counter.received("CompleteJob");

    assertThat(counter.counts())
        .containsEntry("CompleteJob", 2L)
        .containsEntry("POST /v2/variables/search", 1L);
  }

  @Test
  void thereIsNothingToCountAtFirst() {
    assertThat(counter.counts()).isEmpty();
  }
}
