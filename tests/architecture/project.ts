/**
 * The project as text: every file that belongs to it, and what each one imports. The rules in rules.ts work on this, so that a
 * test can also feed them a made-up file and see that they object.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface File {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly text: string
}

export interface Import {
  /** As written. */
  readonly specifier: string
  /** Relative imports: path of the imported file from the root, without a query. Packages: null. */
  readonly target: string | null
  readonly typeOnly: boolean
}

const built = /^(node_modules|dist|coverage|test-results|\.git|\.vitest-attachments|\.svelte-kit)$/
const readable = /(\.(ts|mjs|js|svelte|json|md|css|html|csv|yml)|\/run|LICENSE|\.[a-z]+rc|ignore)$/

/** Paths of everything under a folder, built things left out. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter((entry) => !built.test(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? pathsUnder(path) : [path]
    })
}

export const files: readonly File[] = pathsUnder('')
  .filter((path) => readable.test(path))
  .map((path) => ({ path, text: readFileSync(root + path, 'utf8') }))

/** Names at the top level that belong to the project: those git knows, or all where there is no git. */
export function topLevelNames(): string[] {
  if (!existsSync(`${root}.git`)) return readdirSync(root).filter((name) => !built.test(name))
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  return [
    ...new Set(
      tracked
        .split('\0')
        .filter(Boolean)
        .map((path) => path.split('/', 1)[0]!),
    ),
  ]
}

/** Program text of a file: the whole of a TypeScript file, the scripts of a component, nothing of anything else. */
export function codeOf({ path, text }: File): string {
  if (/\.(ts|mjs|js)$/.test(path)) return text
  if (!path.endsWith('.svelte')) return ''
  return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n')
}

export function parse(file: File): ts.SourceFile {
  return ts.createSourceFile(file.path, codeOf(file), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS)
}

/** Every import, export-from, import() and import type, in the order of the text. */
export function importsOf(file: File): Import[] {
  const found: Import[] = []
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, target: resolve(file.path, node.text), typeOnly })
  }
  visit(parse(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false)
  })
  return found
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node)
  ts.forEachChild(node, (child) => visit(child, look))
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const named = clause.namedBindings
  return !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((element) => element.isTypeOnly)
}

function resolve(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const path = specifier.replace(/\?.*$/, '')
  return new URL(path, `file:///${from}`).pathname.slice(1)
}
