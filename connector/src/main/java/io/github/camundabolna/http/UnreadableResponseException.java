package io.github.camundabolna.http;

import java.io.IOException;

/** An answer that came, and is not what it should be. */
final class UnreadableResponseException extends IOException implements FailureText.ForPeople {

  UnreadableResponseException(String sentence) {
    super(sentence);
  }
}
