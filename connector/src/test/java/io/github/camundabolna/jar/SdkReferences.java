package io.github.camundabolna.jar;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What classes refer to in an SDK, held against a version of it.
 *
 * @param all the classes, and those of the SDK in that version
 * @param own how the names of the packages of the classes begin
 * @param sdk the same of the SDK
 */
record SdkReferences(JavaClasses all, String own, String sdk) {

  /** Annotations from which templates are generated; no runtime has their classes. */
  private static final String GENERATOR = "io.camunda.connector.generator.";

  /**
   * @param places folders of classes, and jars
   */
  static SdkReferences in(List<Path> places, String own, String sdk) {
    List<Location> locations = places.stream().map(SdkReferences::location).toList();
    return ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          JavaClasses classes = new ClassFileImporter().importLocations(locations);
          return new SdkReferences(classes, own, sdk);
        });
  }

  private static Location location(Path place) {
    return Files.isDirectory(place)
        ? Location.of(place)
        : Location.of(URI.create("jar:" + place.toUri() + "!/"));
  }

  /** Returns each type, method, and field that is missing there, and each method that is asked. */
  List<String> problems() {
    return all.stream()
        .filter(type -> type.getPackageName().startsWith(own))
        .flatMap(type -> Stream.of(missingTypes(type), missingMembers(type), missingMethods(type)))
        .flatMap(problems -> problems)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isOfSdk(JavaClass type) {
    return type.getName().startsWith(sdk) && !type.getName().startsWith(GENERATOR);
  }

  private Stream<String> missingTypes(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(this::isOfSdk)
        .filter(target -> !target.isFullyImported())
        .map(target -> "type " + target.getName());
  }

  private Stream<String> missingMembers(JavaClass type) {
    return Stream.of(
            type.getAccessesFromSelf().stream().map(access -> access.getTarget()),
            type.getMethodReferencesFromSelf().stream().map(access -> access.getTarget()),
            type.getConstructorReferencesFromSelf().stream().map(access -> access.getTarget()))
        .flatMap(targets -> targets)
        .filter(target -> isOfSdk(target.getOwner()) && target.getOwner().isFullyImported())
        .filter(target -> member(target).isEmpty() && !isInheritedFromJava(target))
        .map(target -> "member " + target.getFullName());
  }

  /** A member with the same parameters and the same type, as the JVM looks for it. */
  private static Optional<? extends JavaMember> member(AccessTarget target) {
    if (target instanceof FieldAccessTarget field) {
      return field
          .resolveMember()
          .filter(found -> found.getRawType().getName().equals(field.getRawType().getName()));
    }
    CodeUnitAccessTarget unit = (CodeUnitAccessTarget) target;
    return unit.resolveMember()
        .filter(
            found -> found.getRawReturnType().getName().equals(unit.getRawReturnType().getName()));
  }

  /** As an exception's message or any object's class: Java's own classes aren't among the jars. */
  private static boolean isInheritedFromJava(AccessTarget target) {
    Stream<Class<?>> superclasses =
        target.getOwner().getAllRawSuperclasses().stream()
            .filter(type -> type.getName().startsWith("java."))
            .map(JavaClass::reflect);
    return Stream.concat(Stream.of(Object.class), superclasses)
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .anyMatch(method -> method.getName().equals(target.getName()));
  }

  /** Methods that an interface of the SDK asks for, and that nobody implements. */
  private Stream<String> missingMethods(JavaClass type) {
    if (type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)) {
      return Stream.of();
    }
    return type.getAllRawInterfaces().stream()
        .filter(this::isOfSdk)
        .flatMap(wanted -> wanted.getMethods().stream())
        .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
        .filter(method -> !isImplemented(method, type))
        .map(method -> "method " + method.getFullName() + " in " + type.getName());
  }

  private static boolean isImplemented(JavaMethod method, JavaClass type) {
    return Stream.concat(
            Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream()),
            type.getAllRawInterfaces().stream())
        .flatMap(each -> each.getMethods().stream())
        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
        .anyMatch(
            each ->
                each.getName().equals(method.getName())
                    && each.getRawParameterTypes().size() == method.getRawParameterTypes().size());
  }
}
