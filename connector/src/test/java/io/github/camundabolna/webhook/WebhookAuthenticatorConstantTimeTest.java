package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.SecretComparisons;
import org.junit.jupiter.api.Test;

/** How long it takes to refuse a secret must not tell how much of it was right. */
class WebhookAuthenticatorConstantTimeTest {

  private final SecretComparisons comparisons =
      new SecretComparisons(WebhookAuthenticator.class, SecretPlace.class, RequestHeaders.class);

  @Test
  void theSecretIsComparedInConstantTime() {
    assertThat(comparisons.inConstantTime()).containsExactly("isSecret");
  }

  @Test
  void nothingThatStopsAtTheFirstDifferenceIsAskedAboutASecret() {
    assertThat(comparisons.stoppingEarly())
        .as("only the names of headers")
        .isNotEmpty()
        .containsOnly("equalsIgnoreCase in named");
  }
}
