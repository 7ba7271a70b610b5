/** Playwright's reporter for `npm test`. */
import type { FullConfig, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { describeFailure, describeThrown, writeReport } from './report';

export default class PlaywrightReporter implements Reporter {
  #suite: Suite | undefined;
  readonly #around: TestError[] = [];

  onBegin(_: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(error: TestError): void {
    this.#around.push(error);
  }

  onEnd(): void {
    const tests = this.#suite?.allTests() ?? [];
    const ended = (...outcomes: readonly string[]) => tests.filter((one) => outcomes.includes(one.outcome()));
    // One that passes only the second time has failed.
    const failed = ended('unexpected', 'flaky').map((one) => {
      const error = one.results.flatMap(({ errors }) => errors)[0];
      return describeFailure(one.location.file, one.title, error);
    });
    writeReport({
      passed: ended('expected').length,
      failures: [...failed, ...this.#around.map((error) => `outside of all tests: ${describeThrown(error)}`)],
      skipped: ended('skipped').length,
    });
  }
}
