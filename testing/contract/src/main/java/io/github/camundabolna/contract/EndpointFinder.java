package io.github.camundabolna.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the endpoint that a path belongs to; a literal segment is closer than a parameter. */
record EndpointFinder(List<Endpoint> endpoints) {

  EndpointFinder(Collection<Endpoint> endpoints) {
    this(List.copyOf(endpoints));
  }

  Optional<Endpoint> find(String method, String path) {
    return endpoints.stream()
        .filter(each -> each.method().equals(method) && matches(each.path(), path))
        .min(Comparator.comparingLong(each -> parameters(each.path())));
  }

  private static boolean matches(String template, String path) {
    List<String> wanted = segments(template);
    List<String> given = segments(path);
    return wanted.size() == given.size()
        && IntStream.range(0, wanted.size())
            .allMatch(at -> matchesSegment(wanted.get(at), given.get(at)));
  }

  private static boolean matchesSegment(String wanted, String given) {
    return isParameter(wanted) ? !given.isEmpty() : wanted.equals(given);
  }

  private static long parameters(String template) {
    return segments(template).stream().filter(EndpointFinder::isParameter).count();
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{");
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
