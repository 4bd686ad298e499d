package io.github.camundabolna.bolna.disposition;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.testing.ConnectorFixture;
import io.github.camundabolna.testing.FakeDispositions;
import io.github.camundabolna.testing.TestJob;

/** A connector that works on jobs, with a fake Bolna. */
final class DispositionConnectorFixture extends ConnectorFixture<FakeDispositions> {

  static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  static final String ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

  DispositionConnectorFixture() {
    super(Bolna.VENDOR, FakeDispositions::new, BolnaDispositionFunction::new);
  }

  /** A job that comes just after its element was entered, for the agent. */
  TestJob job(String type) {
    return fresh("{'type': '" + type + "', 'agentId': '" + AGENT + "'}");
  }
}
