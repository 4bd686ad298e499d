package io.github.camundabolna.input;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that tells contents apart. */
public final class Sha256 {

  private Sha256() {}

  /** Returns a new digest, because one isn't thread-safe. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
