package io.github.camundabolna.contact;

/** What happens to contacts with the same phone number. They are reported in any case. */
public enum DuplicateHandling {
  /** Each of them is called. */
  KEEP,
  /** Only the first is called. */
  DROP,
  /** No contact is called. */
  FAIL
}
