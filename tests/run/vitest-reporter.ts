/** Vitest's reporter for `npm test`: its own JSON leaves out what no test can answer for, though the run fails by it. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import { describeFailure, describeThrown, writeReport } from './report';

/** Enough to see who started what threw later. */
const PLACES = 5;

export default class VitestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed');
    const failed = tests.filter((test) => test.result().state === 'failed');
    // A file that could not be loaded, or a hook around tests.
    const around = modules.flatMap((module) => {
      const errors = [module, ...module.children.allSuites()].flatMap((one) => one.errors());
      return errors.map((error) => describeFailure(module.moduleId, 'around its tests', error));
    });
    writeReport({
      passed: passed.length,
      failures: [
        ...failed.map((one) => describeFailure(one.module.moduleId, one.fullName, one.result().errors?.[0])),
        ...around,
        ...unhandled.map((error) => `outside of all tests: ${describeThrown(error, PLACES)}`),
      ],
      skipped: tests.length - passed.length - failed.length,
    });
  }
}
