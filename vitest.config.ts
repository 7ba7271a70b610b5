import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Tests of what keeps nothing of the browser or of one test in its modules. */
const PURE = ['tests/{digest,model,papers,search}/**/*.test.ts'];

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    allowOnly: false,
    environment: 'happy-dom',
    // Two loaded cores can take longer than the default over a property test.
    testTimeout: 120_000,
    // By itself it leaves a core idle, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['tests/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/build/**', 'tests/e2e/**', ...PURE],
        },
      },
      // Modules are loaded once a worker instead of once a file, which on slow machines is much of the time.
      { extends: true, test: { name: 'unit-pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'], environment: 'node' } },
    ],
  },
});
