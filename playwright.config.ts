import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright empties this folder before each run; the screenshots beside it stay.
  outputDir: 'test-results/playwright',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Two slow cores share two browsers, with whatever else they have to do. No limit measures anything: each only ends the wait
  // for what will not come.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 30_000, navigationTimeout: 60_000 },
  projects: [
    { name: 'chromium', testIgnore: '**/firefox/**' },
    // One journey, with a launch of 4–11 s and a browser that is slower to drive.
    { name: 'firefox', testDir: 'tests/e2e/firefox', timeout: 180_000 },
  ],
});
