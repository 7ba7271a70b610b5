/** The project's own source files and what each imports, read from their syntax. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** The file it leads to, from the project's root; undefined for a package. */
  readonly file: string | undefined;
  /** Erased when the code is built. */
  readonly isTypeOnly: boolean;
}

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly name: string;
  readonly folder: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
  readonly imports: readonly Import[];
}

const GENERATED = /^(?:\..*|node_modules|test-results)$/;

/** Every TypeScript file of the project, tests included. */
export function readSourceFiles(): SourceFile[] {
  return listFiles('.')
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const text = readFileSync(name, 'utf8');
      const syntax = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
      return { name, folder: path.posix.dirname(name), text, syntax, imports: importsOf(name, syntax) };
    });
}

/** Every file that is not generated, from the project's root. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const name = path.posix.join(folder, item.name);
    if (!item.isDirectory()) return [name];
    return GENERATED.test(item.name) ? [] : listFiles(name);
  });
}

/** Imports and re-exports of every form: statements, `import()` and types written as `import('…')`. */
function importsOf(name: string, syntax: ts.SourceFile): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ specifier: specifier.text, file: fileOf(name, specifier.text), isTypeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && isModuleCall(node)) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(syntax);
  return imports;
}

function isModuleCall({ expression }: ts.CallExpression): boolean {
  const isRequire = ts.isIdentifier(expression) && expression.text === 'require';
  return expression.kind === ts.SyntaxKind.ImportKeyword || isRequire;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false;
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly);
}

/** Resolves relative specifiers as the bundler does; `?inline` and the like are no part of the name. */
function fileOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  const siblings = readdirSync(path.dirname(base)).map((name) =>
    path.posix.join(path.posix.dirname(base), name),
  );
  const found = candidates.find((candidate) => siblings.includes(candidate) && /\.\w+$/.test(candidate));
  if (found === undefined) throw new Error(`${from} imports ${specifier}, which is no file`);
  return found;
}
