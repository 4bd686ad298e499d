package io.github.camundabolna.testing;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The calls of classes that compare secrets. How long it takes to refuse a secret must not tell how
 * much of it was right.
 */
public final class SecretComparisons {

  private static final Set<String> STOPS_EARLY =
      Set.of(
          "equals",
          "equalsIgnoreCase",
          "contentEquals",
          "compareTo",
          "compareToIgnoreCase",
          "startsWith",
          "endsWith",
          "regionMatches",
          "matches",
          "contains",
          "indexOf",
          "mismatch",
          "compare");

  private final List<JavaCodeUnitAccess<?>> calls;

  public SecretComparisons(Class<?>... classes) {
    this.calls =
        new ClassFileImporter()
            .importClasses(classes).stream()
                .flatMap(
                    one ->
                        Stream.of(one.getMethodCallsFromSelf(), one.getMethodReferencesFromSelf()))
                .<JavaCodeUnitAccess<?>>flatMap(Set::stream)
                .filter(call -> !isOfTheRecordItself(call.getOrigin()))
                .toList();
  }

  /** Returns the methods that compare in constant time. */
  public Stream<String> inConstantTime() {
    return calls.stream()
        .filter(to(MessageDigest.class, Set.of("isEqual")))
        .map(call -> call.getOrigin().getName());
  }

  /** Returns what stops at the first difference, such as {@code equals in check}. */
  public Stream<String> stoppingEarly() {
    return calls.stream()
        .filter(
            to(String.class, STOPS_EARLY)
                .or(to(Arrays.class, STOPS_EARLY))
                .or(to(Objects.class, STOPS_EARLY))
                .or(to(Object.class, STOPS_EARLY)))
        .map(call -> call.getTarget().getName() + " in " + call.getOrigin().getName());
  }

  private static Predicate<JavaCodeUnitAccess<?>> to(Class<?> owner, Set<String> names) {
    return call ->
        call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getTarget().getName());
  }

  private static boolean isOfTheRecordItself(JavaCodeUnit origin) {
    return Set.of("equals", "hashCode", "toString").contains(origin.getName());
  }
}
