package io.github.camundabolna.contact;

/** Handling of contacts with the same phone number, which are always reported. */
public enum DuplicateHandling {
  /** Calls each of them. */
  KEEP,
  /** Calls only the first. */
  DROP,
  /** Rejects all contacts. */
  FAIL
}
