package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressPrinterTest {

  private static final URI BOLNA = URI.create("http://localhost:8091/");
  private static final URI CALLING_BOX = URI.create("http://localhost:8092/");

  @Test
  void pagesOfBothVendorsAreNamedInASentence() {
    assertThat(AddressPrinter.pages(Optional.of(BOLNA), CALLING_BOX))
        .startsWith(
            "See Bolna's calls at http://localhost:8091/ and CallingBox's calls at"
                + " http://localhost:8092/ in a browser.")
        .contains("numbers that end in 99");
  }

  @Test
  void anotherBolnaHasNoPage() {
    assertThat(AddressPrinter.pages(Optional.empty(), CALLING_BOX))
        .startsWith("See CallingBox's calls at http://localhost:8092/ in a browser.");
  }
}
