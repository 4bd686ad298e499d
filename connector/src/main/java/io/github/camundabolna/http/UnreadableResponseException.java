package io.github.camundabolna.http;

import java.io.IOException;

/** A response that can't be read. */
final class UnreadableResponseException extends IOException implements FailureText.ForPeople {

  UnreadableResponseException(String sentence) {
    super(sentence);
  }
}
