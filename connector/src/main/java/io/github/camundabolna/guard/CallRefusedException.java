package io.github.camundabolna.guard;

import io.github.camundabolna.http.FailureText;

/** A guard refused the call before anything was sent. Retrying doesn't help. */
public final class CallRefusedException extends RuntimeException implements FailureText.ForPeople {

  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;
  private final boolean settled;

  public CallRefusedException(Refusal refusal) {
    this(refusal, false);
  }

  private CallRefusedException(Refusal refusal, boolean settled) {
    super(refusal.sentence());
    this.refusal = refusal;
    this.settled = settled;
  }

  /** Creates the exception for a list of contacts. */
  public static CallRefusedException ofContacts(String sentence) {
    return new CallRefusedException(Refusal.of(RefusalReason.CONTACTS_REFUSED, sentence));
  }

  /** Returns the same refusal with a preface that says what this job has created. */
  public CallRefusedException afterCreating(String preface) {
    return new CallRefusedException(
        new Refusal(refusal.reason(), preface + refusal.sentence(), refusal.nextOpening()), true);
  }

  /** Returns the same refusal of a job that has certainly called no one. */
  public CallRefusedException settled() {
    return new CallRefusedException(refusal, true);
  }

  /** Returns whether it's known what the job has created, in whichever attempt. */
  public boolean isSettled() {
    return settled;
  }

  public Refusal refusal() {
    return refusal;
  }
}
