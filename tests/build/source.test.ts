/** Ways to make markup or code out of text, none of which our own source takes. Preact has one of them inside, unused. */
import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSourceFiles, type SourceFile } from '../architecture/source-files';

const NAMES = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
  'eval',
  'Function',
]);

const shipped = readSourceFiles().filter(({ name }) => /^(?:lib|components|entrypoints)\//.test(name));

test('nothing in lib, components and entrypoints makes markup or code out of text', () => {
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.flatMap(uses)).toEqual([]);
});

/** In code and in quotes, as in `element['innerHTML']`, but not in comments. */
function uses({ name, syntax }: SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && isForbidden(node)) {
      const { line } = syntax.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1}: ${node.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return found;
}

function isForbidden(node: ts.Identifier | ts.StringLiteralLike): boolean {
  const isType = ts.isIdentifier(node) && ts.isTypeReferenceNode(node.parent);
  return !isType && (NAMES.has(node.text) || isDocumentWrite(node));
}

function isDocumentWrite({ text, parent }: ts.Identifier | ts.StringLiteralLike): boolean {
  if (!/^write(?:ln)?$/.test(text) || !ts.isPropertyAccessExpression(parent)) return false;
  return parent.expression.getText() === 'document';
}
