package io.github.camundabolna.http;

/** An invalid setting of the runtime. The message is written for operators. */
public final class InvalidSettings extends IllegalArgumentException
    implements FailureText.ForPeople {

  InvalidSettings(String sentence) {
    super(sentence);
  }
}
