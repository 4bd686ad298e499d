package io.github.camundabolna.examples.run;

/** Tells where process instances are. */
interface Reports {

  Report of(long instanceKey);
}
