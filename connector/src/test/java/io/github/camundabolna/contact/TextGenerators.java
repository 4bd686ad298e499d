package io.github.camundabolna.contact;

import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.quicktheories.core.Gen;

/** Generates the texts that are hard on CSV, spreadsheets and UTF-8, and all others. */
final class TextGenerators {

  private static final Gen<String> HARD =
      arbitrary()
          .pick(
              List.of(
                  "\"",
                  "\"\"",
                  ",",
                  ";",
                  "\t",
                  "\n",
                  "\r",
                  "\r\n",
                  " ",
                  "'",
                  "''",
                  "=",
                  "+",
                  "-",
                  "@",
                  "＝",
                  "＋",
                  "－",
                  "＠",
                  "0",
                  "7",
                  ".",
                  "(",
                  "#",
                  "\\",
                  "{",
                  "}",
                  "\uFEFF",
                  "\u00A0",
                  "\u2028",
                  "\u202E",
                  "\uFFFF",
                  "\u0001",
                  "😀",
                  "👩‍👩‍👧",
                  "مرحبا",
                  "שלום",
                  "नमस्ते",
                  "é",
                  "e\u0301"));

  private static final Gen<String> ANY_CHARACTER =
      integers()
          .between(1, Character.MAX_CODE_POINT)
          .assuming(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
          .map(Character::toString);

  private static final Gen<String> LETTER = integers().between('a', 'z').map(Character::toString);

  private TextGenerators() {}

  /** Any text that UTF-8 can carry, but no NUL. */
  static Gen<String> values() {
    return pieces(HARD.mix(ANY_CHARACTER, 40), 0, 12);
  }

  /** Any text that can be the name of a column. */
  static Gen<String> names() {
    Gen<String> letter = arbitrary().pick(List.of("é", "न", "ि", "7", "_", "你"));
    return pieces(letter.mix(LETTER, 50), 1, 8).map(name -> "x" + name);
  }

  private static Gen<String> pieces(Gen<String> piece, int min, int max) {
    return lists().of(piece).ofSizeBetween(min, max).map(all -> String.join("", all));
  }
}
