package io.github.camundabolna.client;

import java.io.IOException;

/** An answer that came, and is not what it should be. */
final class UnreadableAnswerException extends IOException {

  UnreadableAnswerException(String sentence) {
    super(sentence);
  }
}
