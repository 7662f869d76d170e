import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { asModules } from './src/build/as-modules.ts'
import { bundledSeeds } from './src/build/bundled-seeds.ts'
import { cards } from './src/build/cards.ts'
import { classicPage } from './src/build/classic-page.ts'
import { firstContent } from './src/build/first-content.ts'
import { fonts } from './src/build/fonts.ts'
import { inlineClassNames } from './src/build/inline-class-names.ts'
import { minifyAgain } from './src/build/minify-again.ts'
import { shortClassNames } from './src/build/short-class-names.ts'
import { singleFile } from './src/build/single-file.ts'
import { slimD3 } from './src/build/slim-d3.ts'
import { slimReact } from './src/build/slim-react.ts'
import { workerSource } from './src/build/worker-source.ts'

export default defineConfig(({ command }) => ({
  base: './',
  // No path but the page's own: an unknown one is a 404, as on GitHub Pages.
  appType: 'mpa',
  plugins: [
    react(),
    workerSource('src/parser/worker/parse.worker.ts', /\/src\/(?:calendar|model)\//u),
    fonts(),
    bundledSeeds(),
    slimD3(),
    slimReact(),
    asModules(),
    inlineClassNames(),
    minifyAgain(),
    cards(process.env['PAGE_URL']),
    classicPage(),
    firstContent(),
    singleFile(),
  ],
  // React's half of its developer tools stays out of the built page.
  define: command === 'build' ? { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' } : {},
  preview: { cors: true },
  css: { modules: command === 'build' ? { generateScopedName: shortClassNames() } : {} },
  build: {
    target: 'es2023',
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    // One chunk is the point; its size has a test of its own.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        format: 'iife',
        // Names without a hash: a page kept by a cache finds its script after the next deployment too.
        entryFileNames: 'assets/app.js',
        assetFileNames: ({ names }) => (names[0]?.endsWith('.css') ? 'assets/app.css' : 'assets/[name][extname]'),
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/bench/**', 'tests/browser/**'],
          setupFiles: 'tests/fix-chance.ts',
          // What modules of ours keep is memory that changes no answer: the files may share their imports, in half the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/build-page.ts',
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
}))
