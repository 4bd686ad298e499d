package io.github.camundabolna.guard;

/** Why a guard refuses a call; each is an error code that a process can catch. */
public enum RefusalReason {
  /** It's outside the calling window where the recipient is, or that place is unknown. */
  OUTSIDE_WINDOW,
  COUNTRY_NOT_ALLOWED,
  ON_DO_NOT_CALL_LIST,
  NO_CONSENT,
  BALANCE_BELOW_MINIMUM,
  /** The account has as many calls in progress as it may have. */
  TOO_MANY_CALLS,
  /** A list has contacts that were refused, or no other ones. */
  CONTACTS_REFUSED
}
