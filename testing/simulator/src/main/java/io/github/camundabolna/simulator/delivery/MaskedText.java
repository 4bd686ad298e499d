package io.github.camundabolna.simulator.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text without its secrets. It says where they are, but doesn't have them. */
public record MaskedText(List<Part> parts) {

  public MaskedText {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a text.
   *
   * @param shown the text, or what is shown in its place
   * @param secret name of the header or parameter whose value is hidden; empty if nothing is
   */
  public record Part(String shown, Optional<String> secret) {}

  static MaskedText plain(String text) {
    return new MaskedText(List.of(new Part(text, Optional.empty())));
  }

  static MaskedText hidden(String name, String shown) {
    return new MaskedText(List.of(new Part(shown, Optional.of(name))));
  }

  MaskedText plus(MaskedText next) {
    List<Part> all = new ArrayList<>(parts);
    next.parts().forEach(part -> add(all, part));
    return new MaskedText(all);
  }

  /** Joins neighbors that are shown as they are. */
  private static void add(List<Part> all, Part next) {
    if (!all.isEmpty() && all.getLast().secret().isEmpty() && next.secret().isEmpty()) {
      all.add(new Part(all.removeLast().shown() + next.shown(), Optional.empty()));
    } else {
      all.add(next);
    }
  }

  MaskedText plus(String text) {
    return plus(plain(text));
  }

  /** Returns the text as it's shown. */
  public String text() {
    return parts.stream().map(Part::shown).collect(Collectors.joining());
  }

  /** Returns the names of what is hidden. */
  public Stream<String> secrets() {
    return parts.stream().flatMap(part -> part.secret().stream());
  }
}
