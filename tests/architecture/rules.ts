/**
 * The rules of the house as functions from a file to the breaches in it, one line each. What each rule is for stands beside it;
 * that each can fail is shown in the tests.
 */
import { isBuiltin } from 'node:module'
import ts from 'typescript'
import { codeOf, importsOf, parse, visit, type File } from './project.ts'

// ---------------------------------------------------------------- layers: who may import whom

const pure = ['shared', 'random', 'statistics', 'engine', 'economics', 'models'] as const

/** What each layer may import besides itself. A layer that is not named here may not exist. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  random: ['shared'],
  statistics: ['shared'],
  engine: ['shared', 'random', 'statistics'],
  economics: ['shared', 'random', 'statistics'],
  models: ['shared', 'random', 'statistics', 'engine', 'economics'],
  messages: ['shared'],
  scenario: ['shared', 'random', 'statistics', 'engine', 'economics', 'models', 'messages'],
  run: ['shared', 'random', 'statistics', 'engine', 'economics', 'models', 'messages', 'scenario', 'package.json'],
  charts: ['shared', 'economics', 'messages', 'results'],
  report: ['shared', 'economics', 'messages', 'results'],
  worker: [...pure, 'messages', 'scenario', 'run', 'results', 'package.json'],
  cli: [...pure, 'messages', 'scenario', 'run', 'results', 'worker', 'report', 'scenarios', 'package.json'],
  app: [...pure, 'messages', 'scenario', 'run', 'results', 'worker', 'charts', 'report', 'scenarios', 'package.json'],
}

export const layers = Object.keys(mayImport)

/** Layer of a file; src/run/result.ts is a layer of its own, because charts and reports may see results but not runs. */
export function layerOf(path: string): string | null {
  if (/^tests\/|^models\/[^/]+\/tests\//.test(path) || path === 'vite.config.ts') return null
  if (path === 'src/run/result.ts') return 'results'
  const [top, second] = path.split('/')
  return top === 'src' ? (second ?? 'src') : (top ?? '')
}

const alsoRun = (layer: string) => (layer === 'results' ? 'run' : layer)

/** `file → import: layer X may not import layer Y`. */
export function layerBreaches(file: File): string[] {
  const layer = layerOf(file.path)
  if (layer === null || isScript(file.path)) return []
  const allowed = mayImport[alsoRun(layer)]
  if (!allowed) return [`${file.path}: there is no layer ${layer}`]
  return importsOf(file).flatMap(({ specifier, target }) => {
    if (target === null) return []
    const other = layerOf(target) ?? 'tests'
    const isOwn = alsoRun(other) === alsoRun(layer)
    return isOwn || allowed.includes(other) ? [] : [`${file.path} → ${specifier}: layer ${layer} may not import layer ${other}`]
  })
}

/** A model stands alone: only the registry names models, and no model knows another. */
export function modelBreaches(file: File): string[] {
  const own = /^models\/([^/]+)\//.exec(file.path)?.[1]
  if (own === undefined || layerOf(file.path) === null) return []
  return importsOf(file).flatMap(({ specifier, target }) => {
    const other = /^models\/(?:([^/]+)\/)?/.exec(target ?? '')
    return other && other[1] !== own ? [`${file.path} → ${specifier}: model ${own} may not import ${other[1] ?? 'the registry'}`] : []
  })
}

/** Packages where none may be: a pure layer runs anywhere and gives the same bits everywhere. */
export function packageBreaches(file: File): string[] {
  const layer = layerOf(file.path)
  if (layer === null) return []
  return importsOf(file).flatMap(({ specifier, target, typeOnly }) => {
    if (target !== null || isScript(file.path)) return []
    const say = (why: string) => [`${file.path} → ${specifier}: ${why}`]
    if (isBuiltin(specifier)) return mayUseNode(file.path) ? [] : say('only src/cli and src/worker/node*.ts may use Node')
    if ((pure as readonly string[]).includes(layer)) {
      const allowed =
        specifier === 'seedrandom' ? file.path === 'src/random/seed.ts' : specifier === 'simple-statistics' && layer === 'statistics'
      return allowed ? [] : say(`layer ${layer} may not import packages`)
    }
    if (layer === 'charts' && !typeOnly) return say('charts are plain data: only types may come from packages')
    if (/^vega/.test(specifier) && !typeOnly && !file.path.startsWith('src/app/drawing/'))
      return say('only src/app/drawing/ draws with Vega')
    return []
  })
}

/** Types for a package that has none may name Node's. */
function mayUseNode(path: string): boolean {
  return path.startsWith('src/cli/') || /^src\/worker\/(node[^/]*|[^/]*\.d)\.ts$/.test(path)
}

/** Launchers and configuration run before anything is built; they belong to no layer and have types of their own. */
function isScript(path: string): boolean {
  return path.startsWith('src/cli/scripts/')
}

/** The bundler and Node's test builds resolve nothing by guessing. */
export function extensionBreaches(file: File): string[] {
  return importsOf(file)
    .filter(({ specifier, target }) => target !== null && !/\.(ts|svelte|mjs|js|json|css|csv|svg|woff2)(\?.*)?$/.test(specifier))
    .map(({ specifier }) => `${file.path} → ${specifier}: write the file's extension`)
}

// ---------------------------------------------------------------- purity: no chance, time or output but by name

const forbiddenNames = [
  'Date',
  'console',
  'performance',
  'crypto',
  'process',
  'globalThis',
  'setTimeout',
  'setInterval',
  'eval',
  'Function',
]

/** What ECMAScript leaves to each engine to round: another last digit on another machine. sqrt and fround are exact. */
const roundedByEngine =
  /^(exp|expm1|log|log1p|log2|log10|pow|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|asinh|acosh|atanh|cbrt|hypot)$/

/** Math.random, clocks, output and functions of inexact last digits in the layers that must give equal bits everywhere. */
export function purityBreaches(file: File): string[] {
  const layer = layerOf(file.path)
  if (layer === null || !(pure as readonly string[]).includes(layer)) return []
  const found: string[] = []
  const source = parse(file)
  const say = (node: ts.Node, what: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    found.push(`${file.path}:${line + 1}: ${what} is forbidden in layer ${layer}`)
  }
  visit(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText(source) === 'Math') {
      if (node.name.text === 'random' || roundedByEngine.test(node.name.text)) say(node, `Math.${node.name.text}`)
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken) say(node, '**')
    if (ts.isIdentifier(node) && forbiddenNames.includes(node.text) && isFreeName(node)) say(node, node.text)
  })
  return found
}

/** A name used as a value: not a property, a key, a declared name or a type. */
function isFreeName(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) return parent.name !== node
  return !ts.isTypeReferenceNode(parent) && !ts.isImportSpecifier(parent) && !ts.isPropertyDeclaration(parent)
}

// ---------------------------------------------------------------- the page: nothing that its policy would stop

/** Text that becomes code, markup from strings, and style attributes in templates are all stopped by the policy. */
export function policyBreaches(file: File): string[] {
  if (!/^src\/(app|charts|report|worker|messages)\//.test(file.path)) return []
  const found: string[] = []
  const markup = file.path.endsWith('.svelte')
    ? file.text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    : ''
  if (/\sstyle="/.test(markup)) found.push(`${file.path}: a style attribute in a template; use a class or style:`)
  if (
    /\son(click|input|change|submit|load|error|focus|blur|scroll|toggle|key[a-z]+|mouse[a-z]+|pointer[a-z]+|drag[a-z]*|drop)="/.test(markup)
  )
    found.push(`${file.path}: an event handler as text`)
  if (/\{@html/.test(markup)) found.push(`${file.path}: markup from a string`)
  visit(parse(file), (node) => {
    if (ts.isIdentifier(node) && /^(eval|Function)$/.test(node.text) && isFreeName(node)) found.push(`${file.path}: ${node.text}`)
    if (ts.isPropertyAccessExpression(node) && /^(inner|outer)HTML$/.test(node.name.text)) found.push(`${file.path}: ${node.name.text}`)
  })
  return found
}

// ---------------------------------------------------------------- the tree and its names

const topLevel = /^(src|models|scenarios|tests|index\.html|vite\.config\.ts|package(-lock)?\.json|tsconfig\.json|README\.md|LICENSE|\..+)$/

export function topLevelBreaches(names: readonly string[]): string[] {
  return names.filter((name) => !topLevel.test(name)).map((name) => `${name}: does not belong at the top level`)
}

const kinds: Readonly<Record<string, RegExp>> = {
  architecture: /\.test\.ts$/,
  unit: /^[^.]+\.test\.ts$/,
  property: /\.prop\.test\.ts$/,
  statistical: /\.stat\.test\.ts$/,
  golden: /\.golden\.test\.ts$/,
  reference: /^[^.]+\.test\.ts$/,
  charts: /(\.chart)?\.test\.ts$/,
  ui: /\.ui\.test\.ts$/,
  wire: /^[^.]+\.test\.ts$/,
  e2e: /\.e2e\.ts$/,
  bench: /\.bench\.ts$/,
  hostile: /\.prop\.test\.ts$/,
  oracle: /\.(prop|stat)\.test\.ts$|^[^.]+\.test\.ts$/,
  fixtures: /^$/,
}

/** Every folder has its place, and a test's name says its kind: a test that no project collects would never run. */
export function placeBreaches(path: string): string[] {
  const [top, folder, ...rest] = path.split('/')
  const name = rest.at(-1) ?? ''
  if (top === 'src' && !(rest.length > 0 && (layers.includes(folder!) || folder === 'docs'))) return [`${path}: src/ has no place for it`]
  if (top !== 'tests') return []
  const kind = rest.length > 0 ? kinds[folder!] : undefined
  if (!kind) return [`${path}: tests/ has no such folder`]
  return /\.(test|e2e|bench)\.ts$/.test(name) && !kind.test(name) ? [`${path}: not a name for a test in tests/${folder}`] : []
}

const shapeless = /(^|[/.-])(utils?|helpers?|misc|common|stuff)([/.-]|$)/i

/** A name says what is in a file. */
export function nameBreaches(path: string): string[] {
  return shapeless.test(path) ? [`${path}: the name does not say what is in it`] : []
}

const lengthLimit = 400

/** A file that takes longer to read than a sitting says why in its head, on a line that begins with "Length:". */
export function lengthBreaches(file: File): string[] {
  if (codeOf(file) === '' && !/\.(css|html)$/.test(file.path)) return []
  const lines = file.text.trimEnd().split('\n')
  const hasReason = lines.slice(0, 40).some((line) => /\bLength: \S/.test(line))
  return lines.length > lengthLimit && !hasReason
    ? [`${file.path}: ${lines.length} lines and no line "Length: …" with the reason in its head`]
    : []
}

/** A head comment says what a file of the product is for, before its first line of code. Tests say it in their names. */
export function headBreaches(file: File): string[] {
  if (layerOf(file.path) === null || !/\.(ts|mjs|js|svelte)$/.test(file.path)) return []
  const start = file.path.endsWith('.svelte') ? /^\s*(<!--|<script[^>]*>\s*\/[*/])/ : /^\s*\/\*\*/
  return start.test(file.text) ? [] : [`${file.path}: no head comment that says what it is for`]
}

// ---------------------------------------------------------------- words that do not belong in a product

/** Written in pieces, so that this file does not contain them. */
const foreign = [
  ['chat', 'gpt'],
  ['open', 'ai'],
  ['anth', 'ropic'],
  ['clau', 'de'],
  ['co', 'pilot'],
  ['language ', 'model'],
  ['\\bll', 'm\\b'],
  ['\\bassist', 'ants?\\b'],
  ['\\bprom', 'pts?\\b'],
  ['\\bsub-?ag', 'ents?\\b'],
  ['\\bAI', '-?(generated|written)'],
  ['/work/', '(shared|main)'],
  ['\\b(MODEL|CONTRACT|HOUSE|SPEED|STACK|USERS|LOOK|CODEBASES)\\', '.md\\b'],
  ['\\b(HOUSE|STACK|USERS|LOOK)', ' §'],
  ['registry\\.', 'npm'],
  ['\\bcoming ', 'soon\\b'],
  ['\\bTO', 'DO\\b'],
  ['\\bFIX', 'ME\\b'],
].map((pieces) => new RegExp(pieces.join(''), /[A-Z]{4}|TO|FIX|AI/.test(pieces.join('')) ? '' : 'i'))

export function wordBreaches(file: File): string[] {
  if (file.path === 'package-lock.json') return []
  return file.text.split('\n').flatMap((line, i) => {
    const word = foreign.map((pattern) => pattern.exec(line)?.[0]).find((found) => found !== undefined)
    return word === undefined ? [] : [`${file.path}:${i + 1}: "${word}" does not belong in the project`]
  })
}
