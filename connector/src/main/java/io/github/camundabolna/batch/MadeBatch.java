package io.github.camundabolna.batch;

/**
 * A batch that a job has made.
 *
 * @param fileName the name of its file, as Bolna has it
 * @param justNow whether this very attempt made it: then nobody has scheduled it yet
 */
record MadeBatch(String id, String fileName, boolean justNow) {

  MadeBatch before() {
    return new MadeBatch(id, fileName, false);
  }
}
