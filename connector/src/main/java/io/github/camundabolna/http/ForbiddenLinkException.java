package io.github.camundabolna.http;

import java.net.UnknownHostException;

/** A link that must not be followed. Of this type, because a resolver can throw no other. */
public final class ForbiddenLinkException extends UnknownHostException
    implements FailureText.ForPeople {

  private static final long serialVersionUID = 1;

  ForbiddenLinkException(String sentence) {
    super(sentence);
  }
}
