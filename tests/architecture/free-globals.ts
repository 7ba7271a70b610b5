/** The names that a file takes from its surroundings instead of from its imports: `document`, `fetch`, `chrome`. */
import path from 'node:path';
import ts from 'typescript';

/** Neither Node's names nor an extension's are declared, so that those count as taken from the surroundings too. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  resolveJsonModule: true,
  skipLibCheck: true,
  types: [],
  noEmit: true,
};

const LANGUAGE = /\/lib\.es[\w.]*\.d\.ts$/;

/**
 * By file, the free names in it that the language itself does not have. Only values: `Document` as a type is nothing that a
 * file takes.
 */
export function readFreeGlobals(names: readonly string[]): Map<string, string[]> {
  const program = ts.createProgram([...names], OPTIONS);
  const checker = program.getTypeChecker();
  return new Map(
    names.map((name) => [name, freeGlobalsOf(program.getSourceFile(path.resolve(name)), checker)]),
  );
}

function freeGlobalsOf(syntax: ts.SourceFile | undefined, checker: ts.TypeChecker): string[] {
  if (syntax === undefined) throw new Error('A file could not be read');
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isIdentifier(node) && isUsed(node) && isFree(node, checker)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return [...found].sort();
}

/** Whether an identifier stands for a variable, and is not the name of a property, an attribute or an element. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isImportSpecifier(parent) || (ts.isBindingElement(parent) && parent.propertyName === node))
    return false;
  if (ts.isJsxAttribute(parent) || ts.isMetaProperty(parent)) return false;
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return /^[A-Z]/.test(node.text);
  return !(ts.isPropertyAssignment(parent) && parent.name === node);
}

function isFree(node: ts.Identifier, checker: ts.TypeChecker): boolean {
  if (node.text === 'undefined') return false;
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  const declared = symbol?.declarations ?? [];
  const elsewhere = declared.filter((declaration) => declaration.getSourceFile() !== node.getSourceFile());
  if (declared.length > 0 && elsewhere.length < declared.length) return false;
  return !elsewhere.some((declaration) => LANGUAGE.test(declaration.getSourceFile().fileName));
}
