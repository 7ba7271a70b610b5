/** The address bar's keyword. No driver types there, so its events are sent to the worker's listeners. */
import type { Worker } from '@playwright/test';
import { ADDRESSES } from '../fixtures/pages/addresses';
import { expect, test } from './extension';
import { boxOf, optionsOf } from './popup-view';

interface Row {
  readonly content: string;
  readonly description: string;
}
interface BarEvent {
  dispatch(...args: readonly unknown[]): void;
}
declare const chrome: {
  readonly omnibox: { readonly onInputChanged: BarEvent; readonly onInputEntered: BarEvent };
  readonly commands: { getAll(): Promise<{ readonly name?: string; readonly shortcut?: string }[]> };
};

const typeInBar = (worker: Worker, text: string): Promise<Row[]> =>
  worker.evaluate(
    (typed) => new Promise<Row[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
    text,
  );
const enter = (worker: Worker, text: string): Promise<void> =>
  worker.evaluate((chosen) => chrome.omnibox.onInputEntered.dispatch(chosen, 'newForegroundTab'), text);

test('suggests notes by title and day, and opens their papers', async ({ context, worker }) => {
  await expect
    .poll(() => typeInBar(worker, 'shampoo'))
    .toEqual([
      {
        content: ADDRESSES.soap,
        description:
          'SOAP: Improving and Stabilizing <match>Shampoo</match> using Adam <dim>2024년 9월 18일</dim>',
      },
    ]);
  const [opened] = await Promise.all([context.waitForEvent('page'), enter(worker, ADDRESSES.soap)]);
  await expect(opened).toHaveURL(ADDRESSES.soap);
});

test('what was typed itself is searched for on a page of its own', async ({
  context,
  worker,
  workerLife,
}) => {
  await expect.poll(() => typeInBar(worker, '#vision-language')).toHaveLength(2);
  const [opened] = await Promise.all([context.waitForEvent('page'), enter(worker, '#vision-language')]);
  await expect(boxOf(opened)).toHaveValue('#vision-language');
  await expect(optionsOf(opened)).toHaveCount(2);
  // It is no popup: Esc and an opened paper leave it where it is.
  await boxOf(opened).press('Escape');
  await boxOf(opened).press('Escape');
  await expect(optionsOf(opened)).toHaveCount(7);
  expect(await workerLife.isRunning()).toBe(true);
});

test('no text of a note or a reader becomes markup', async ({ worker }) => {
  expect(await typeInBar(worker, '<b>&"\u0000')).toEqual([]);
});

test('a key opens the popup', async ({ worker }) => {
  const commands = await worker.evaluate(() => chrome.commands.getAll());
  expect(commands).toMatchObject([{ name: '_execute_action', shortcut: 'Alt+Y' }]);
});
