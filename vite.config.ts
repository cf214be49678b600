/**
 * Everything about building and testing in one file. Modes: `production` (the site in dist/), `single` (dist/vagval.html, one
 * file that works from disk), `cli` (command line and worker thread for Node). Tests: projects `node` and `browser`.
 */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin, UserConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { launchOptions } from './src/cli/scripts/browser.mjs'
import { pagePolicy, singleFilePolicy } from './src/cli/scripts/csp.mjs'
import { leftOut, licencesPlugin } from './src/cli/scripts/licences.mjs'

export default defineConfig(({ mode }) => {
  if (mode === 'test') return { test: { projects: [nodeTests(), browserTests()] } }
  if (mode === 'cli') return cli()
  return mode === 'single' ? singleFile() : site()
})

const common = {
  // Relative addresses: the site works under any path, without being told which.
  base: './',
  build: { target: 'es2022', modulePreload: { polyfill: false } },
} satisfies UserConfig

function site(): UserConfig {
  const first = firstPage()
  return {
    ...common,
    plugins: [svelte({ configFile: false }), licencesPlugin(), leaveOut(leftOut), first.plugin, writePolicy()],
    worker: { format: 'es' },
    build: {
      ...common.build,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'page', test: first.holds }],
          },
        },
      },
    },
  }
}

/**
 * What the first page needs stands in one file. Left alone, everything that a later view shares with it would be a file of its own: eighty
 * small ones, each fetched before the first answer. What the opening itself needs stays apart, so that the name stands there at once.
 */
function firstPage() {
  const entry = new Set<string>()
  const page = new Set<string>()
  const plugin: Plugin = {
    name: 'vagval:first-page',
    apply: 'build',
    buildEnd() {
      const walk = (start: string, into: Set<string>) => {
        const id = [...this.getModuleIds()].find((one) => one.endsWith(start))
        if (id === undefined) throw new Error(`the page has no ${start}`)
        into.add(id)
        // A set gives what is added while it is walked.
        for (const one of into) for (const next of this.getModuleInfo(one)?.importedIds ?? []) into.add(next)
        return into
      }
      walk('/src/app/main.ts', entry)
      for (const id of walk('/src/app/open.ts', page)) if (entry.has(id)) page.delete(id)
    },
  }
  return { plugin, holds: (id: string) => page.has(id) }
}

/** From disk a page may load nothing beside itself: scripts, styles, fonts, icon and worker all stand inside it. */
function singleFile(): UserConfig {
  return {
    ...common,
    plugins: [
      svelte({ configFile: false }),
      licencesPlugin(),
      leaveOut(leftOut),
      inlineWorkers(),
      viteSingleFile({ outputFileName: 'vagval.html' }),
      writePolicyWithHashes(),
    ],
    worker: { format: 'iife' },
    build: { ...common.build, emptyOutDir: false, reportCompressedSize: false },
  }
}

const programs = {
  main: 'src/cli/main.ts',
  nodeWorker: 'src/worker/nodeWorker.ts',
  bench: 'tests/bench/main.ts',
  w1Model: 'tests/bench/w1/model.ts',
}

/** Entries side by side: main.js starts nodeWorker.js by its name; the speed table is a program of its own, its workload a model for the workers. */
function cli(): UserConfig {
  return {
    // Comlink's own entry for Node is written for bundlers; everything else is loaded from node_modules as it is.
    ssr: { noExternal: ['comlink'] },
    build: {
      ssr: true,
      target: 'node20',
      sourcemap: true,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(programs).filter(([, path]) => existsSync(path))),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

function nodeTests(): TestProjectInlineConfiguration {
  return {
    test: {
      name: 'node',
      environment: 'node',
      include: ['tests/**/*.test.ts', 'models/*/tests/**/*.test.ts'],
      exclude: ['tests/ui/**', 'tests/e2e/**'],
      testTimeout: 20_000,
    },
  }
}

function browserTests(): TestProjectInlineConfiguration {
  return {
    plugins: [svelte({ configFile: false }), licencesPlugin()],
    test: {
      name: 'browser',
      include: ['tests/ui/**/*.ui.test.ts'],
      browser: {
        enabled: true,
        headless: true,
        provider: playwright({ launchOptions: launchOptions() }),
        instances: [{ browser: 'chromium' }],
        viewport: { width: 1366, height: 768 },
        screenshotFailures: false,
      },
    },
  }
}

/** The policy as a tag, for hosts that send no headers. It must stand before whatever it is to govern. */
function writePolicy(): Plugin {
  return {
    name: 'vagval:policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (html) => insertPolicy(html, pagePolicy) },
  }
}

/** The same for the one-file page, where the code can only be allowed by its hash; runs when everything is inside. */
function writePolicyWithHashes(): Plugin {
  return {
    name: 'vagval:policy-with-hashes',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue
          const html = String(file.source)
          // What looks like a style inside a script is text.
          const hashes = { scripts: hashesOf(html, 'script'), styles: hashesOf(html.replace(/<script[\s\S]*?<\/script>/g, ''), 'style') }
          file.source = insertPolicy(html, singleFilePolicy(hashes))
        }
      },
    },
  }
}

/** The named packages become empty: who imports everything of theirs gets nothing, and a build that needs one of their names fails. */
function leaveOut(packages: readonly string[]): Plugin {
  const empty = '\0vagval:left-out'
  return {
    name: 'vagval:leave-out',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (packages.includes(source) ? empty : null),
    load: (id) => (id === empty ? 'export {}' : null),
  }
}

/** `x.ts?worker` becomes a file of its own in the site; in the one-file page it has to be carried along. */
function inlineWorkers(): Plugin {
  return {
    name: 'vagval:inline-workers',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('?worker') ? this.resolve(`${source}&inline`, importer, { skipSelf: true }) : null
    },
  }
}

function insertPolicy(html: string, policy: string): string {
  const charset = /<meta charset="utf-8" ?\/?>/.exec(html)
  if (!charset) throw new Error('index.html has no <meta charset="utf-8" />, after which the policy is written')
  const end = charset.index + charset[0].length
  return `${html.slice(0, end)}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />${html.slice(end)}`
}

/** Base64 SHA-256 of the text of every inline element of a kind, as a browser computes it. */
function hashesOf(html: string, tag: 'script' | 'style'): string[] {
  const elements = html.matchAll(new RegExp(`<${tag}(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))
  return [...elements].map(([, text]) =>
    createHash('sha256')
      .update(text ?? '')
      .digest('base64'),
  )
}
