import { describe, expect, test } from 'vitest';
import { explainBadArxivId, findArxivIdInPath, parseArxivId } from '../../lib/papers/arxiv-id';

const OLD_ARCHIVES =
  'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph q-alg q-bio quant-ph solv-int supr-con'.split(
    ' ',
  );

describe('identifiers of 9107 to 0703', () => {
  test.each(OLD_ARCHIVES)('archive %s', (archive) => {
    expect(parseArxivId(`${archive}/9901001`)).toEqual({ id: `${archive}/9901001` });
    expect(parseArxivId(`${archive.toUpperCase()}/0703999v12`)).toEqual({
      id: `${archive}/0703999`,
      version: 12,
    });
  });

  test.each([
    ['math.GT/0309136', 'math/0309136'],
    ['cs.LG/0309136', 'cs/0309136'],
    ['nlin.CD/0309136', 'nlin/0309136'],
    ['q-bio.NC/0309136v2', 'q-bio/0309136'],
    ['hep-th/9107001', 'hep-th/9107001'],
    ['hep-th/0001999', 'hep-th/0001999'],
  ])('%s is %s', (text, id) => {
    expect(parseArxivId(text)?.id).toBe(id);
  });

  test.each([
    ['hep-th/9901000', 'wrong-number'],
    ['hep-th/990101', 'wrong-number'],
    ['hep-th/99010011', 'wrong-number'],
    ['hep-th/9900001', 'impossible-month'],
    ['hep-th/9913001', 'impossible-month'],
    ['hep-th/9012001', 'impossible-month'],
    ['hep-th/9106001', 'impossible-month'],
    ['hep-th/0704001', 'impossible-month'],
    ['hepth/9901001', 'unknown-archive'],
    ['econ/0309136', 'unknown-archive'],
    ['eess/0309136', 'unknown-archive'],
    ['q-fin/0309136', 'unknown-archive'],
    ['stat/0309136', 'unknown-archive'],
    ['physics.optics/0309136', 'unknown-archive'],
    ['astro-ph.CO/0309136', 'unknown-archive'],
    ['cond-mat.str-el/0309136', 'unknown-archive'],
    ['math.GTX/0309136', 'unknown-archive'],
    ['hep-th/9901001v0', 'wrong-version'],
    ['hep-th/9901001v01', 'wrong-version'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseArxivId(text)).toBeUndefined();
    expect(explainBadArxivId(text)).toBe(problem);
  });
});

describe('identifiers from 0704 on', () => {
  test.each(['0704.0001', '0704.9999', '1412.0001', '1501.00001', '1501.99999', '2409.08642', '9012.00001'])(
    '%s',
    (id) => {
      expect(parseArxivId(id)).toEqual({ id });
      expect(explainBadArxivId(id)).toBeUndefined();
    },
  );

  test.each([
    ['0703.0001', 'impossible-month'],
    ['0604.0001', 'impossible-month'],
    ['9999.12345', 'impossible-month'],
    ['9901.12345', 'impossible-month'],
    ['2400.12345', 'impossible-month'],
    ['2413.12345', 'impossible-month'],
    ['0704.0000', 'wrong-number'],
    ['1501.00000', 'wrong-number'],
    ['1412.00001', 'wrong-number'],
    ['1501.0001', 'wrong-number'],
    ['2112.0886', 'wrong-number'],
    ['2409.086423', 'wrong-number'],
    ['2409.086', 'wrong-number'],
    ['arXiv:2112.0886', 'wrong-number'],
    ['2409.08642v', 'wrong-version'],
    ['2409.08642v0', 'wrong-version'],
    ['2409.08642v01', 'wrong-version'],
    [`2409.08642v${'9'.repeat(16)}`, 'wrong-version'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseArxivId(text)).toBeUndefined();
    expect(explainBadArxivId(text)).toBe(problem);
  });

  test.each([1, 8, 9, 10, 27, 123, 999_999_999_999_999])('version %d', (version) => {
    expect(parseArxivId(`2409.08642v${version}`)).toEqual({ id: '2409.08642', version });
  });
});

describe('prefix and stamp', () => {
  test.each([
    'arXiv:2409.08642v2',
    'ARXIV:2409.08642v2',
    'arxiv: 2409.08642v2',
    '  2409.08642v2\n',
    'arXiv:2409.08642v2 [cs.LG] 13 Sep 2024',
    'arXiv:2409.08642v2  [cs.LG]  13 Sep 2024',
  ])('%j', (text) => {
    expect(parseArxivId(text)).toEqual({ id: '2409.08642', version: 2 });
  });

  test('an old stamp has no bracket', () => {
    expect(parseArxivId('arXiv:hep-th/9901001v1  4 Jan 1999')).toEqual({ id: 'hep-th/9901001', version: 1 });
  });
});

describe('what is no identifier at all has no problem either', () => {
  test.each([
    '',
    'hello',
    '3.14',
    '2024.09',
    '1234567',
    '10.48550/arXiv.2409.08642',
    '2409.08642.pdf',
    '2409.08642 is good',
    'see arXiv:2409.08642',
    '２４０９.08642',
    '2024/09/18',
    'and/or',
    'arXiv:',
  ])('%j', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
    expect(explainBadArxivId(text)).toBeUndefined();
  });
});

describe('identifiers in paths', () => {
  test.each([
    ['/abs/2409.08642', '2409.08642', undefined],
    ['/abs/2409.08642v2', '2409.08642', 2],
    ['/abs/2409.08642/', '2409.08642', undefined],
    ['/abs/arXiv:2409.08642', '2409.08642', undefined],
    ['/abs/arXiv%3A2409.08642', '2409.08642', undefined],
    ['/abs/hep-th/9901001', 'hep-th/9901001', undefined],
    ['/abs/hep-th%2F9901001', 'hep-th/9901001', undefined],
    ['/abs/arXiv:hep-th/9901001v3', 'hep-th/9901001', 3],
    ['/abs/math.GT/0309136', 'math/0309136', undefined],
    ['/pdf/2409.08642', '2409.08642', undefined],
    ['/pdf/2409.08642.pdf', '2409.08642', undefined],
    ['/pdf/2409.08642v11.PDF', '2409.08642', 11],
    ['/pdf/solv-int/9901001.pdf', 'solv-int/9901001', undefined],
    ['/pdf/solv-int/9901001v2', 'solv-int/9901001', 2],
    ['/html/2409.08642v1/x1.png', '2409.08642', 1],
    ['/html/2409.08642v1', '2409.08642', 1],
    ['/html/cs/9901001', 'cs/9901001', undefined],
    ['/papers/2409.08642', '2409.08642', undefined],
    ['/format/2409.08642', '2409.08642', undefined],
    ['/ftp/cond-mat/papers/0408/0408502.pdf', 'cond-mat/0408502', undefined],
    ['/ftp/arxiv/papers/0704/0704.0001.pdf', '0704.0001', undefined],
    ['/PS_cache/hep-th/pdf/9901/9901001v2.pdf', 'hep-th/9901001', 2],
  ])('%s', (path, id, version) => {
    expect(findArxivIdInPath(path)).toEqual(version === undefined ? { id } : { id, version });
  });

  test.each([
    '',
    '/',
    '/abs/',
    '/abs/2112.0886',
    '/abs/9999.12345',
    '/abs/2409.086423',
    '/abs/hepth/9901001',
    '/abs/9901001',
    '/abs/foo/9901001',
    '/abs/2112.0886/2409.08642',
    '/list/cs.LG/2409.08642',
    '/abs/2409.08642v1x',
    '/x/abs/2409.08642',
    '/pdf/2409.08642.pdf.exe',
    '/ftp/cond-mat/papers/0409/0408502.pdf',
    '/html/submission/12345',
  ])('nothing in %s', (path) => {
    expect(findArxivIdInPath(path)).toBeUndefined();
  });
});
