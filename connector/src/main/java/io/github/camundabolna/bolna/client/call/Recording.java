package io.github.camundabolna.bolna.client.call;

import io.github.camundabolna.http.SavedFile;

/** A downloaded recording. Closing it deletes its file. */
public record Recording(SavedFile file, AudioType type) implements AutoCloseable {

  @Override
  public void close() {
    file.close();
  }
}
