import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a file: a path from the root of the tree, or the name of a package. */
export type Import = { target: string; typeOnly: boolean };

/** Everything that a TypeScript or Astro file imports, in its own code and in its scripts. */
export function importsOf(path: string, source: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) found.push({ target: resolve(path, specifier.text), typeOnly });
  };
  walk(parse(path, source), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
  });
  return found;
}

/** Every name that the code of a file uses, but not words of its comments and texts. */
export function namesIn(path: string, source: string): Set<string> {
  const names = new Set<string>();
  walk(parse(path, source), (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  return names;
}

function parse(path: string, source: string): ts.SourceFile {
  const code = path.endsWith('.astro') ? codeOfAstro(source) : source;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false);
}

/** The frontmatter and the scripts of a component; its template imports nothing. */
function codeOfAstro(source: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
  const scripts = [...source.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].join('\n;\n');
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly);
}

function resolve(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : specifier;
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
