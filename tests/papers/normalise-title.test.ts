import { describe, expect, test } from 'vitest';
import { PAPER_KEY_MAX_LENGTH } from '../../lib/model/paper-key';
import { normaliseTitle, titleKey } from '../../lib/papers/normalise-title';

describe('spellings of one title agree', () => {
  test.each([
    ['Attention Is All You Need', 'attention is all you need'],
    ['Attention  Is\nAll\u00a0You\u200b Need.', 'attention is all you need'],
    ['Foo – A Bar', 'Foo - A Bar'],
    ['Foo—A Bar', 'Foo --- A Bar'],
    ['GPT‑4', 'GPT-4'],
    ['“Foo” isn’t bar', '"Foo" isn\'t bar'],
    ["``Foo'' isn`t bar", '"Foo" isn´t bar'],
    ['What next…', 'What next...'],
    ['Foo : a bar', 'Foo: a bar'],
    ['제목：부제', '제목: 부제'],
    ['여백에 쓰다'.normalize('NFD'), '여백에 쓰다'],
    ['Ｆｕｌｌ width', 'full width'],
    ['eﬃcient', 'efficient'],
    ['STRASSE', 'straße'],
    ['ΟΔΟΣ one', 'οδος one'],
    ['$\\gamma-$Foo', '$γ-$Foo'],
    ['$\\gamma$-Foo', 'γ-Foo'],
    ['$\\Gamma$-Foo', 'Γ-Foo'],
    ['$\\varepsilon$-greedy', '$\\epsilon$-greedy'],
    ['$\\phi$-net', 'ϕ-net'],
    ['$\\textbf{Foo}$: bar', 'Foo: bar'],
    ['\\texttt{Foo}: bar', 'Foo: bar'],
    ['$\\mathrm{R}^2$-Net', 'R²-Net'],
    ['$R^{2}$-Net', 'R2-Net'],
    ['CO$_2$ capture', 'CO₂ capture'],
    ['{BERT} is fine', 'BERT is fine'],
    ['$10\\times$ faster', '10× faster'],
    ['Schr\\"odinger', 'Schrödinger'],
    ['Schr{\\"o}dinger', 'Schrödinger'],
    ["Poincar\\'{e} maps", 'Poincaré maps'],
    ['Fran\\c{c}ois', 'François'],
    ['R\\&D at 5\\%', 'R&D at 5%'],
    ['$\\mu$P', 'µP'],
    ['$\\ell_1$ norm', 'ℓ1 norm'],
  ])('%s = %s', (one, other) => {
    expect(normaliseTitle(one)).toBe(normaliseTitle(other));
    expect(normaliseTitle(one)).not.toBe('');
  });
});

describe('different titles stay apart', () => {
  test.each([
    ['GPT-4.1', 'GPT-41'],
    ['GPT-4.1', 'GPT-4'],
    ['C++ for all', 'C for all'],
    ['Learning C++', 'Learning C'],
    ['Learning C#', 'Learning C'],
    ['OmniGen: Unified Image Generation', 'OmniGen'],
    ['LLaMA 2', 'LLaMA 3'],
    ['GPT-4', 'GPT 4'],
    ['Scaling Laws', 'Scaling Law'],
    ['여백에 쓰다', '여백에 썼다'],
    ['$\\alpha$-net', '$\\beta$-net'],
    ['$\\sqrt{2}$ net', '2 net'],
    ['snake_case', 'snakecase'],
    ['A+B', 'A B'],
    ['模型 训练', '模型 推理'],
  ])('%s ≠ %s', (one, other) => {
    expect(normaliseTitle(one)).not.toBe(normaliseTitle(other));
  });
});

describe('titleKey', () => {
  test('a real title', () => {
    expect(titleKey('SOAP: Improving and Stabilizing Shampoo using Adam')).toBe(
      'title:soap:improving and stabilizing shampoo using adam',
    );
    expect(titleKey('여백의 미')).toBe('title:여백의 미');
  });

  test.each([
    '',
    '  ',
    'AB',
    '---',
    '!!!',
    '$$',
    '여백',
    'a'.repeat(PAPER_KEY_MAX_LENGTH),
    'a '.repeat(500_000),
  ])('none for %.20j', (title) => {
    expect(titleKey(title)).toBeUndefined();
  });
});
