package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.SpoolFile;

/** A downloaded recording. Closing it deletes its file. */
public record Recording(SpoolFile file, AudioType type) implements AutoCloseable {

  @Override
  public void close() {
    file.close();
  }
}
