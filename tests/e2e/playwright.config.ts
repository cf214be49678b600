/**
 * Settings of the end-to-end tests: the built workbench in a real Chromium. Run by `npm test`, or alone after a build:
 * npx playwright test -c tests/e2e/playwright.config.ts
 */
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../../src/cli/scripts/browser.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A test that only passes at the second try hides a fault.
  retries: 0,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    screenshot: 'off',
    trace: 'retain-on-failure',
    launchOptions: launchOptions(),
  },
})
