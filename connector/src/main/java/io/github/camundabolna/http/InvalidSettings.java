package io.github.camundabolna.http;

/** A setting of the runtime that cannot be used; the message is a sentence for operators. */
public final class InvalidSettings extends IllegalArgumentException
    implements FailureText.ForPeople {

  InvalidSettings(String sentence) {
    super(sentence);
  }
}
