package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.benchmarks.floor.FloorConnector;

/** Who places the call, with a process of one task. */
enum CallSubject {
  BOLNA("Bolna", "make-call-bolna", "io.github.camundabolna:call:1"),
  /** The same connector at a set time; the job says that it was entered half an hour ago. */
  LATE("Bolna", "make-call-late", "io.github.camundabolna:call:1"),
  REST("REST", "make-call-rest", "io.camunda:http-json:1"),
  /** The same as REST, at a set time. */
  REST_DUE("REST", "make-call-rest-due", "io.camunda:http-json:1"),
  /** A connector that only waits as long as the vendor takes. */
  FLOOR("floor", "make-call-floor", FloorConnector.TYPE);

  private final String displayName;
  private final String process;
  private final String jobType;

  CallSubject(String displayName, String process, String jobType) {
    this.displayName = displayName;
    this.process = process;
    this.jobType = jobType;
  }

  /** Returns the name in the report. */
  String displayName() {
    return displayName;
  }

  /** Returns the ID of the process; its file has the same name. */
  String process() {
    return process;
  }

  /** Returns the ID of an agent of its own, so that no list has the calls of another subject. */
  String agent() {
    return "11111111-2222-4333-8444-55555555555" + ordinal();
  }

  /** Returns the type of the job of the process. */
  String jobType() {
    return jobType;
  }
}
