package io.github.camundabolna.guard;

import io.github.camundabolna.http.FailureText;

/** A guard refused the call before anything was sent. Retrying doesn't help. */
public final class CallRefusedException extends RuntimeException implements FailureText.ForPeople {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public CallRefusedException(Refusal refusal) {
    super(refusal.sentence());
    this.refusal = refusal;
  }

  /** Creates the exception for a list of contacts. */
  public static CallRefusedException ofContacts(String sentence) {
    return new CallRefusedException(Refusal.of(RefusalReason.CONTACTS_REFUSED, sentence));
  }

  /** Returns the same refusal with a preface to its message. */
  public CallRefusedException withPreface(String preface) {
    return new CallRefusedException(
        new Refusal(refusal.reason(), preface + refusal.sentence(), refusal.nextOpening()));
  }

  public Refusal refusal() {
    return refusal;
  }
}
