// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsContradict } from '../../lib/papers/author-names';

describe('two lists of authors can be one paper’s', () => {
  test.each<[string, string[], string[]]>([
    ['in the same order', ['Jane Doe', 'Richard Roe'], ['Doe, Jane', 'Roe, Richard']],
    ['in another order', ['Richard Roe', 'Jane Doe'], ['Doe, Jane', 'Roe, Richard']],
    ['with some of them', ['Jane Doe et al.'], ['Doe, Jane', 'Roe, Richard']],
    ['with et al. by itself', ['Jane Doe', 'et al.'], ['Roe, Richard', 'Doe, Jane']],
    ['with the last of them', ['Richard Roe'], ['Doe, Jane', 'Roe, Richard']],
    ['with initials', ['J. Doe'], ['Doe, Jane']],
    ['with initials on the page', ['Jane A. Doe'], ['Doe, J. A.']],
    ['with the family name first', ['Doe Jane'], ['Doe, Jane']],
    ['as Korean names are written', ['Kim Minsu', 'Lee Younghee'], ['Minsu Kim', 'Younghee Lee']],
    ['with affiliations', ['Jane Doe (Some University)', 'Richard Roe [2]'], ['Doe, Jane']],
    ['with marks of footnotes', ['Jane Doe*', 'Richard Roe†1'], ['Roe, Richard']],
    ['with accents', ['Jürgen Müller', 'Łukasz Kovač'], ['Muller, Jurgen']],
    ['with letters of their own', ['Søren Ødegård'], ['Odegard, Soren']],
    ['with a name of several words', ['Anna van der Berg'], ['van der Berg, Anna']],
    ['with two family names', ['Juan García Márquez'], ['García Márquez, Juan']],
    ['with one of two family names', ['Juan García Márquez'], ['Márquez, Juan García']],
    ['with a hyphen', ['Mary Smith-Jones'], ['Smith, Mary']],
    ['with a suffix', ['Martin King Jr.'], ['King, Martin']],
    ['with a suffix behind a comma', ['Martin King, Jr.'], ['King, Martin']],
    ['in capitals', ['Jane DOE', 'Richard Roe'], ['Doe, Jane']],
    ['with one that looks made up', ['Yann LeSomeone'], ['LeSomeone, Yann']],
    ['with an apostrophe', ["Sean O'Neil"], ['O’Neil, Sean']],
  ])('%s', (_, some, others) => {
    expect([authorsContradict(some, others), authorsContradict(others, some)]).toEqual([false, false]);
  });
});

describe('nothing can be told', () => {
  const page = ['Doe, Jane', 'Roe, Richard'];

  test.each<[string, string[]]>([
    ['nobody', []],
    ['an organisation', ['OpenAI']],
    ['an organisation of two words', ['Google DeepMind']],
    ['a laboratory', ['Some Research Lab']],
    ['a team', ['The Qwen Team']],
    ['capitals', ['LG AI Research', 'NVIDIA']],
    ['a domain', ['01.AI']],
    ['several organisations', ['Meta AI', 'Some University']],
    ['Korean names', ['김철수', '이영희']],
    ['a nickname', ['somebody']],
    ['one word', ['Madonna']],
    ['only et al.', ['et al.']],
    ['empty names', ['', ' ', '()', ',']],
    ['a family name and a given name that were split at their comma', ['Poe', 'Edgar']],
  ])('from %s', (_, entry) => {
    expect([authorsContradict(entry, page), authorsContradict(page, entry)]).toEqual([false, false]);
  });
});

describe('two lists of authors cannot be one paper’s', () => {
  test.each<[string, string[], string[]]>([
    ['with other persons', ['Jane Doe', 'Richard Roe'], ['Poe, Edgar', 'Moe, Curly']],
    ['with et al.', ['Jane Doe et al.'], ['Poe, Edgar']],
    ['with the same given name', ['Jane Doe'], ['Roe, Jane']],
    ['with the same initial', ['J. Doe'], ['Roe, J.']],
    ['with a longer name', ['Jane Doe'], ['Doerr, Jane']],
    ['with an organisation beside', ['Jane Doe', 'OpenAI'], ['Poe, Edgar']],
    ['with names of several words', ['Anna van der Berg'], ['van der Meer, Anna']],
    ['with names like McDonald', ['Ronald McDonald'], ['MacArthur, Douglas']],
  ])('%s', (_, some, others) => {
    expect([authorsContradict(some, others), authorsContradict(others, some)]).toEqual([true, true]);
  });
});

test('whatever the names, nothing is thrown, and a list never contradicts itself', () => {
  const names = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Jane Doe', 'Doe, Jane', 'OpenAI')),
  );
  fc.assert(
    fc.property(names, names, (some, others) => {
      expect(authorsContradict(some, some)).toBe(false);
      expect(authorsContradict(some, others)).toBe(authorsContradict(others, some));
    }),
    { numRuns: 500 },
  );
});
