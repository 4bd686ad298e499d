package io.github.camundabolna.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemListTest {

  private final ProblemList problems = new ProblemList();

  @Test
  void fewProblemsAreAllShown() {
    problems.add("one");
    problems.add("two");

    assertThat(problems.withHeading("wrong: " + problems.count())).isEqualTo("wrong: 2\none\ntwo");
  }

  @Test
  void ofManyProblemsTheFirstTwentyAreShown() {
    for (int i = 1; i <= 25; i++) {
      problems.add("line " + i);
    }

    assertThat(problems.withHeading("wrong").lines()).hasSize(22).contains("line 20");
    assertThat(problems.withHeading("wrong")).endsWith("line 20\nand 5 more");
    assertThat(problems.withHeading("wrong", 100)).endsWith("line 20\nand 80 more");
  }

  /** A gap would hide which problem came first. */
  @Test
  void nothingIsShownAfterALineThatDoesNotFit() {
    problems.add("x".repeat(4_990));
    problems.add("too long for what is left");
    problems.add("short");

    assertThat(problems.withHeading("wrong")).doesNotContain("short").endsWith("and 2 more");
  }
}
