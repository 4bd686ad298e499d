package io.github.camundabolna.http;

import java.io.IOException;

/** A linked file that is larger than allowed. */
public final class FileTooLargeException extends IOException implements FailureText.ForPeople {

  private static final long serialVersionUID = 1;

  FileTooLargeException(long maxBytes) {
    super("the file is larger than " + maxBytes + " bytes");
  }
}
