package io.github.camundabolna.bolna.number;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.testing.ConnectorFixture;
import io.github.camundabolna.testing.FakeNumbers;

/** A connector that works on jobs, with a fake Bolna. */
final class NumberConnectorFixture extends ConnectorFixture<FakeNumbers> {

  NumberConnectorFixture() {
    super(Bolna.VENDOR, FakeNumbers::new, BolnaNumberFunction::new);
  }
}
