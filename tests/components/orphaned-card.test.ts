import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speakWhenOrphaned } from '../../components/orphaned-card';
import { click } from './drawing';

const NOTE = 'Yeobaek was updated, or may no longer run on this site. Reload the page.';

afterEach(() => {
  vi.restoreAllMocks();
});

/** As the browser leaves a script whose extension was reloaded. */
function takeExtensionAway(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
}

/** A card of a button, a link and a place for notes; what is pressed is remembered. */
function drawCard(note = '<p role="status"></p>') {
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  root.innerHTML = `<section><button><span>Fold</span></button><a href="#there">A link</a></section>${note}`;
  const pressed = vi.fn();
  for (const element of root.querySelectorAll('button, a')) element.addEventListener('click', pressed);
  speakWhenOrphaned(root);
  const said = () => root.querySelector('[role="status"]')?.textContent;
  return { root, pressed, said };
}

test('while the extension is there a card does what it is told', async () => {
  const { root, pressed, said } = drawCard();
  await click(root.querySelector('button span'));
  expect([pressed.mock.calls.length, said()]).toEqual([1, '']);
});

test('once it is gone each button only says so', async () => {
  const { root, pressed, said } = drawCard();
  takeExtensionAway();
  await click(root.querySelector('button span'));
  await click(root.querySelector('button'));
  expect([pressed.mock.calls.length, said()]).toEqual([0, NOTE]);
  expect(root.querySelectorAll('[role="status"]')).toHaveLength(1);
});

test('its links still lead where they led, without a word', async () => {
  const { root, pressed, said } = drawCard();
  takeExtensionAway();
  await click(root.querySelector('a'));
  expect([pressed.mock.calls.length, said()]).toEqual([1, '']);
});

test('a page that clicks for its reader is told nothing', async () => {
  const { root, said } = drawCard();
  takeExtensionAway();
  await click(root.querySelector('button'), false);
  expect(said()).toBe('');
});

test('a mark at the window’s edge, which has no place for notes, makes way for one', async () => {
  const { root, said } = drawCard('');
  takeExtensionAway();
  await click(root.querySelector('button'));
  expect(said()).toBe(NOTE);
  expect(root.querySelector('.at-edge')?.textContent).toBe(NOTE);
  expect(root.querySelector<HTMLElement>('.at-edge')?.lang).toBe('en');
});
