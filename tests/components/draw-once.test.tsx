import { render } from 'preact';
import { describe, expect, test } from 'vitest';
import { Card } from '../../components/Card';
import { drawOnce } from '../../components/draw-once';
import { Sign } from '../../components/Sign';
import type { Annotations } from '../../lib/model/annotation';
import { makeEntry } from '../library/entries';
import { HOSTILE_TEXTS } from './hostile-texts';

const actions = {
  fold: async () => true,
  searchTag: async () => true,
  hideSite: async () => true,
  copy: async () => true,
  openPanel: async () => true,
};

/** With all that a card may have in it. */
function annotate(text: string): Annotations {
  const entry = makeEntry(text, {
    commentary: [text, `${text} (https://arxiv.org/abs/2302.05442) ${text}`, ''],
    translation: [text],
    tags: [text, 'rl'],
    resources: ['url:github.com/a/b'],
    mentions: ['arxiv:2302.05442', 'title:unknown'],
    address: 'https://arxiv.org/abs/2409.11340v1',
  });
  const shown = { id: 1, date: '2024-09-18', sources: [text, 'Other'], entry };
  const bare = makeEntry(text, { commentary: [], tags: [] });
  const about = [shown, { ...shown, id: 2, entry: bare }];
  return { about, mentionedBy: [{ ...shown, paragraphs: [text] }], titles: { 'arxiv:2302.05442': text } };
}

/** Each node of a tree with what it says of itself, attributes in the order of their names. */
function describeNode(node: Node): unknown {
  if (!(node instanceof Element)) return node.textContent;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return [node.namespaceURI, node.localName, attributes, [...node.childNodes].map(describeNode)];
}

function drawBothWays(annotations: Annotations, parts: { folded?: boolean; isAtEdge?: boolean } = {}) {
  const card = <Card annotations={annotations} folded={false} version={2} actions={actions} {...parts} />;
  const [drawn, rendered] = [document.createElement('div'), document.createElement('div')];
  drawOnce(card, drawn);
  render(card, rendered);
  return { drawn: describeNode(drawn), rendered: describeNode(rendered) };
}

describe('a card is drawn as Preact draws it,', () => {
  test.each(HOSTILE_TEXTS)('with %j', (text) => {
    const { drawn, rendered } = drawBothWays(annotate(text));
    expect(drawn).toEqual(rendered);
  });

  test.each([{ folded: true }, { folded: true, isAtEdge: true }, { folded: false, isAtEdge: true }])(
    'and %j',
    (parts) => {
      const { drawn, rendered } = drawBothWays(annotate('Paper'), parts);
      expect(drawn).toEqual(rendered);
    },
  );

  test('where a page is only mentioned', () => {
    const { drawn, rendered } = drawBothWays({ ...annotate('Paper'), about: [] });
    expect(drawn).toEqual(rendered);
  });
});

test('what is no view is not drawn, and what is no text is none', () => {
  const root = document.createElement('div');
  drawOnce([null, undefined, false, true, 0, ['a', [<b key="b">b</b>]], <Sign key="sign" />], root);
  expect([...root.childNodes].map(({ nodeName }) => nodeName)).toEqual(['#text', '#text', 'B', 'svg']);
  expect(root.textContent).toBe('0ab');
});
