package io.github.camundabolna.contact;

/** What becomes of contacts with the same phone number. They are reported in any case. */
public enum DuplicateHandling {
  /** Each of them is called. */
  KEEP,
  /** Only the first is called. */
  DROP,
  /** Nobody is called. */
  FAIL
}
