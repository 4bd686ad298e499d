package io.github.camundabolna.contract;

import java.util.Comparator;
import java.util.Locale;

/**
 * A method and a path of the contract.
 *
 * @param method in upper case
 * @param path with the contract's names in braces, such as {@code /executions/{execution_id}}
 */
public record Endpoint(String method, String path) implements Comparable<Endpoint> {

  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method);

  /** Creates an endpoint from a method in upper or lower case. */
  public static Endpoint of(String method, String path) {
    return new Endpoint(method.toUpperCase(Locale.ROOT), path);
  }

  @Override
  public int compareTo(Endpoint other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
