import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  // Playwright empties this folder before each run; the screenshots beside it stay.
  outputDir: 'test-results/playwright',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A browser starts in each test; two slow cores share two of them.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 30_000 },
  projects: [
    { name: 'chromium', testIgnore: '**/firefox/**' },
    // One journey, with a launch of 4–11 s and a browser that is slower to drive.
    { name: 'firefox', testDir: 'tests/e2e/firefox', timeout: 120_000 },
  ],
});
