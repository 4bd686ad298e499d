package io.github.camundabolna.http;

/** What a request is for, which decides its part of a rate limit. */
public enum RequestPurpose {
  /** Finds what an earlier attempt of a job did. Until then, the job can't continue. */
  LOOK_UP,
  /** A job or an event needs the response now. */
  ON_DEMAND,
  /** Polls and sweeps, which repeat by themselves and can wait. */
  SCHEDULED
}
