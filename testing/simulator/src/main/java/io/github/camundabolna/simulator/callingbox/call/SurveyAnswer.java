package io.github.camundabolna.simulator.callingbox.call;

/** What the person says who is called. */
enum SurveyAnswer {
  SATISFIED(5, "Everything went well."),
  DISSATISFIED(2, "I waited too long.");

  private final int rating;
  private final String comment;

  SurveyAnswer(int rating, String comment) {
    this.rating = rating;
    this.comment = comment;
  }

  static SurveyAnswer of(CallingBoxTestNumber number) {
    return number == CallingBoxTestNumber.DISSATISFIED ? DISSATISFIED : SATISFIED;
  }

  int rating() {
    return rating;
  }

  String comment() {
    return comment;
  }

  /** Returns the words in which the person answers. */
  String sentence() {
    return "A %d. %s".formatted(rating, comment);
  }
}
