package io.github.camundabolna.batch;

/**
 * A batch that a job has made.
 *
 * @param justNow whether this very attempt made it: then nobody has scheduled it yet
 */
record MadeBatch(String id, boolean justNow) {

  static MadeBatch now(String id) {
    return new MadeBatch(id, true);
  }

  static MadeBatch before(String id) {
    return new MadeBatch(id, false);
  }
}
