package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
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
import org.junit.jupiter.api.Test;

/** How long it takes to refuse a secret must not tell how much of it was right. */
class WebhookAuthenticatorConstantTimeTest {

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

  private final List<JavaCodeUnitAccess<?>> calls = calls();

  private static List<JavaCodeUnitAccess<?>> calls() {
    JavaClasses classes =
        new ClassFileImporter()
            .importClasses(WebhookAuthenticator.class, SecretPlace.class, RequestHeaders.class);
    return classes.stream()
        .flatMap(one -> Stream.of(one.getMethodCallsFromSelf(), one.getMethodReferencesFromSelf()))
        .<JavaCodeUnitAccess<?>>flatMap(Set::stream)
        .filter(call -> !isOfTheRecordItself(call.getOrigin()))
        .toList();
  }

  @Test
  void theSecretIsComparedInConstantTime() {
    assertThat(calls)
        .filteredOn(to(MessageDigest.class, Set.of("isEqual")))
        .extracting(call -> call.getOrigin().getName())
        .containsExactly("isSecret");
  }

  @Test
  void nothingThatStopsAtTheFirstDifferenceIsAskedAboutASecret() {
    assertThat(calls)
        .filteredOn(
            to(String.class, STOPS_EARLY)
                .or(to(Arrays.class, STOPS_EARLY))
                .or(to(Objects.class, STOPS_EARLY))
                .or(to(Object.class, STOPS_EARLY)))
        .extracting(call -> call.getTarget().getName() + " in " + call.getOrigin().getName())
        .as("only the names of headers")
        .allMatch(call -> call.equals("equalsIgnoreCase in named"))
        .isNotEmpty();
  }

  private static Predicate<JavaCodeUnitAccess<?>> to(Class<?> owner, Set<String> names) {
    return call ->
        call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getTarget().getName());
  }

  private static boolean isOfTheRecordItself(JavaCodeUnit origin) {
    return Set.of("equals", "hashCode", "toString").contains(origin.getName());
  }
}
