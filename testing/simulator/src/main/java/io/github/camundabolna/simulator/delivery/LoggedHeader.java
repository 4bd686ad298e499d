package io.github.camundabolna.simulator.delivery;

/** A header of a delivery, without its secret. */
public record LoggedHeader(String name, MaskedText value) {

  /** Returns the header as it's in a request. */
  public MaskedText line() {
    return MaskedText.plain(name + ": ").plus(value);
  }
}
