package io.github.camundabolna.simulator.call;

import java.util.List;
import java.util.Set;

/** The automatic retries of a call: how often, after which statuses, after how many minutes. */
public record RetryPlan(
    boolean enabled,
    int maxRetries,
    Set<CallStatus> statuses,
    boolean onVoicemail,
    List<Integer> intervalsMinutes) {

  public static final int DEFAULT_RETRIES = 3;
  public static final List<Integer> DEFAULT_INTERVALS = List.of(30, 60, 120);
  public static final Set<CallStatus> DEFAULT_STATUSES =
      Set.of(CallStatus.NO_ANSWER, CallStatus.BUSY, CallStatus.FAILED);

  public RetryPlan {
    statuses = Set.copyOf(statuses);
    intervalsMinutes = List.copyOf(intervalsMinutes);
  }

  /** Returns a plan without retries. */
  public static RetryPlan none() {
    return new RetryPlan(false, DEFAULT_RETRIES, DEFAULT_STATUSES, false, DEFAULT_INTERVALS);
  }

  /** Returns the defaults that Bolna documents. */
  public static RetryPlan defaults() {
    return new RetryPlan(true, DEFAULT_RETRIES, DEFAULT_STATUSES, false, DEFAULT_INTERVALS);
  }

  boolean appliesTo(CallStatus status, AttemptOutcome outcome, int retriesSoFar) {
    boolean voicemailAnswered =
        outcome == AttemptOutcome.VOICEMAIL || outcome == AttemptOutcome.UNMARKED_VOICEMAIL;
    boolean voicemail = status == CallStatus.COMPLETED && voicemailAnswered;
    boolean retryable = statuses.contains(status) || onVoicemail && voicemail;
    return enabled && retryable && retriesSoFar < maxRetries;
  }

  /** Returns the pause before a retry, counted from 0; the last interval repeats. */
  int minutesBefore(int retry) {
    List<Integer> intervals = intervalsMinutes.isEmpty() ? DEFAULT_INTERVALS : intervalsMinutes;
    return intervals.get(Math.min(retry, intervals.size() - 1));
  }
}
