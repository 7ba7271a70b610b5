import { describe, expect, test } from 'vitest';
import { LONGEST_TITLE, titleText } from '../../lib/sites/title-text';
import { parsePage } from './documents';

function read(html: string): string | undefined {
  return titleText(parsePage(`<main><h1>${html}</h1></main>`).querySelector('h1'));
}

describe('a title is read as its author wrote it', () => {
  test.each([
    ['without its label', '<span class="descriptor">Title:</span>\n  A Title\n', 'A Title'],
    ['with a word that is its label too', '<span class="descriptor">Title:</span>Title: A', 'Title: A'],
    ['without a label in its midst', 'A <span class="descriptor">Title:</span>Title', 'A Title'],
    ['with what is no label', '<b>Critical</b> Planning', 'Critical Planning'],
    [
      'whole where a search has marked parts of its words',
      'Critical <span class="search-hit mathjax">Plan</span>ning',
      'Critical Planning',
    ],
    [
      'with the TeX of a formula that the page has set',
      'On <span class="MathJax_Preview">?</span><span class="MathJax"><span>γ</span></span><script type="math/tex">\\gamma</script>-Strings',
      'On $\\gamma$-Strings',
    ],
    [
      'with the TeX of a formula in MathML',
      'On <math alttext="\\gamma"><semantics><mi>γ</mi><annotation>\\gamma</annotation></semantics></math>-Strings',
      'On $\\gamma$-Strings',
    ],
    [
      'without a footnote, its mark, or what the converter failed at',
      'A Title<sup class="ltx_note_mark">1</sup><span class="ltx_note ltx_role_thanks">thanks</span><span class="ltx_ERROR undefined">\\sc</span>',
      'A Title',
    ],
    ['in words that a line break parts', 'One:<br class="ltx_break">Two', 'One: Two'],
    ['through any markup', 'A <i>Very <b>Long</b></i> Title<!-- not this -->', 'A Very Long Title'],
    ['without turning escaped markup into any', '&lt;b&gt;Bold&lt;/b&gt; &amp; Title', '<b>Bold</b> & Title'],
  ])('%s', (_, html, title) => {
    expect(read(html)).toBe(title);
  });
});

describe('there is none', () => {
  test.each([
    ['in an empty element', ' <br> '],
    ['in a label alone', '<span class="descriptor">Title:</span>'],
    [
      'where a formula was set and its TeX is gone',
      'On <mjx-container><mjx-mi>γ</mjx-mi></mjx-container>-Strings',
    ],
    ['that is longer than any title', 'a'.repeat(LONGEST_TITLE + 1)],
    [
      'that is longer than any title behind its label',
      `<span class="descriptor">Title:</span>${'a'.repeat(LONGEST_TITLE + 1)}`,
    ],
    ['that is longer than any title in small pieces', '<i>ab</i>'.repeat(LONGEST_TITLE / 2 + 1)],
    [
      'in a form, whose fields can pass for its properties',
      '<form><input name="getAttribute">A Title</form>',
    ],
  ])('%s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });

  test('where there is no element', () => {
    expect(titleText(null)).toBeUndefined();
  });
});

test('the longest title is still one', () => {
  expect(read('a'.repeat(LONGEST_TITLE))).toHaveLength(LONGEST_TITLE);
});
