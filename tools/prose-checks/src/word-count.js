// Rule of textlint: at most so many words in a sentence, and in a cell of a table.
// textlint-rule-en-max-word-count reads no tables, and joins sentences at numbers and quotes.
import { StringSource } from 'textlint-util-to-string';

/** A sign such as ✓ or a bracket begins a sentence too, which the segmenter doesn't see. */
const AFTER_A_SENTENCE = /(?<=[.?!]\s)[^\p{L}\p{N}\s]/gu;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Code counts as one word, and so does what stands in quotes: a name or a message is as long as it is. */
function plain(node, { Code, Html }) {
  const source = new StringSource(node, {
    replacer: ({ node: part, maskValue }) => ([Code, Html].includes(part.type) ? maskValue('X') : undefined),
  });
  const text = source.toString()
    .replace(/"[^"\n]+"|“[^”\n]+”/g, (quote) => 'X'.repeat(quote.length))
    .replaceAll('\n', ' ')
    .replace(AFTER_A_SENTENCE, (sign) => 'X'.repeat(sign.length));
  return { text, indexOf: (index) => source.originalIndexFromIndex(index) ?? 0 };
}

const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export default function wordCount(context, { sentence, cell }) {
  const { Syntax, report, RuleError, locator } = context;

  const reportAt = (node, index, message) =>
    report(node, new RuleError(message, { padding: locator.at(index) }));

  function checkSentences(node) {
    const { text, indexOf } = plain(node, Syntax);
    [...sentences.segment(text)]
      .map(({ segment, index }) => ({ count: words(segment), start: index }))
      .filter(({ count }) => count > sentence)
      .forEach(({ count, start }) =>
        reportAt(node, indexOf(start), `a sentence of ${count} words, at most ${sentence} are allowed`));
  }

  return {
    [Syntax.Paragraph]: checkSentences,
    [Syntax.Header]: checkSentences,
    [Syntax.TableCell](node) {
      const count = words(plain(node, Syntax).text);
      if (count > cell) reportAt(node, 0, `a table cell of ${count} words, at most ${cell} are allowed`);
    },
  };
}
