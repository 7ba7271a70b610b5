/** Where the code names messages and problems, as the TypeScript compiler understands it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  jsxImportSource: 'preact',
  strict: true,
  resolveJsonModule: true,
  skipLibCheck: true,
  types: [],
};

export interface Use {
  /** `file:line`. */
  readonly place: string;
  readonly texts: readonly string[];
  /** Whether all of them stand there as they are. */
  readonly isWrittenOut: boolean;
  /** How many arguments follow it; undefined where they are spread from a list. */
  readonly following: number | undefined;
}

const program = ts.createProgram(listCode(), OPTIONS);
const checker = program.getTypeChecker();
const sources = listCode().flatMap((name) => program.getSourceFile(name) ?? []);

function listCode(): string[] {
  const inside = ['lib', 'components', 'entrypoints', 'data'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return [...inside, 'wxt.config.ts'].filter((name) => /\.tsx?$/.test(name));
}

/** Every text that the code can mean: literals, and templates with all that can fill them. */
export function textsInCode(): Set<string> {
  const texts = new Set<string>();
  walk((node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      for (const text of textsOf(node)) texts.add(text);
    }
  });
  return texts;
}

/** Every call of a function that is declared in a file, with what its argument at a place can be. */
export function callsOf(name: string, declaredIn: string, argument: number): Use[] {
  const uses: Use[] = [];
  walk((node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== name) return;
    if (!isDeclaredIn(node.expression, declaredIn)) return;
    const given = node.arguments[argument];
    if (given === undefined) return;
    const after = node.arguments.slice(argument + 1);
    const following = after.some(ts.isSpreadElement) ? undefined : after.length;
    uses.push({ place: placeOf(node), texts: textsOf(given), isWrittenOut: isWrittenOut(given), following });
  });
  return uses;
}

function isDeclaredIn(node: ts.Expression, file: string): boolean {
  const symbol = checker.getSymbolAtLocation(node);
  const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const original = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const from = original?.declarations?.[0]?.getSourceFile().fileName;
  return from !== undefined && path.relative('.', from) === file;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative('.', file.fileName)}:${line + 1}`;
}

function walk(look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  for (const source of sources) visit(source);
}

/** What an expression can be, as it is written or told by its type. */
function textsOf(node: ts.Expression): string[] {
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  if (ts.isTemplateExpression(node)) return textsOfTemplate(node);
  return ts.isStringLiteralLike(node) ? [node.text] : textsOfType(node);
}

function isWrittenOut(node: ts.Expression): boolean {
  if (ts.isConditionalExpression(node)) return isWrittenOut(node.whenTrue) && isWrittenOut(node.whenFalse);
  return ts.isStringLiteralLike(node);
}

function textsOfTemplate({ head, templateSpans }: ts.TemplateExpression): string[] {
  return templateSpans.reduce(
    (begun, { expression, literal }) =>
      begun.flatMap((text) => textsOfType(expression).map((part) => text + part + literal.text)),
    [head.text],
  );
}

function textsOfType(node: ts.Expression): string[] {
  const type = checker.getTypeAtLocation(node);
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}
