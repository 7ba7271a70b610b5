import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isDarkBehind } from '../../components/page-look';

beforeEach(() => {
  document.documentElement.removeAttribute('data-color');
  document.body.innerHTML = '<main><section><h1>Paper</h1></section></main>';
  // Chromium's answers: happy-dom knows few notations of colours.
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    const { background = 'rgba(0, 0, 0, 0)', color = 'rgb(0, 0, 0)' } = (element as HTMLElement).dataset;
    return { backgroundColor: background, color } as CSSStyleDeclaration;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

function part(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(name);
  if (found === null) throw new Error(`There is no ${name}`);
  return found;
}

describe('a place is', () => {
  test.each<[string, string, boolean]>([
    ['light on white', 'rgb(255, 255, 255)', false],
    ['dark on black', 'rgb(0, 0, 0)', true],
    ['dark on black that is hardly seen through', 'rgba(0, 0, 0, 0.9)', true],
    ['light on black that one sees through', 'rgba(0, 0, 0, 0.2)', false],
    ['light on nothing', 'rgba(0, 0, 0, 0)', false],
    ['light on yellow', 'rgb(255, 230, 0)', false],
    ['dark on blue', 'rgb(20, 30, 200)', true],
    ['dark on a dark oklch', 'oklch(0.21 0.03 264.6)', true],
    ['light on a light oklch', 'oklch(0.97 0.001 106.4)', false],
    ['light on a dark oklch that one sees through', 'oklch(0.21 0.03 264.6 / 0.1)', false],
    ['light on a light oklab', 'oklab(0.9 -0.01 2e-05)', false],
    ['dark on a dark lab', 'lab(12 1 -3)', true],
    ['light on a light lch', 'lch(92 4 none)', false],
    ['dark on a dark colour of a screen', 'color(display-p3 0.1 0.1 0.12)', true],
    ['light on a light colour of a screen', 'color(srgb 0.9 0.9 0.9 / 1)', false],
    ['light on what is not known', 'something(0 0 0)', false],
  ])('%s', (_, color, isDark) => {
    part('main').dataset.background = color;
    expect(isDarkBehind(part('h1'))).toBe(isDark);
  });

  test('what the nearest background says', () => {
    part('main').dataset.background = 'rgb(0, 0, 0)';
    part('section').dataset.background = 'rgb(250, 250, 250)';
    expect([isDarkBehind(part('h1')), isDarkBehind(part('main'))]).toEqual([false, true]);
  });

  test('dark on a page that paints nothing on a dark canvas, whose text is light', () => {
    document.documentElement.dataset.color = 'rgb(255, 255, 255)';
    expect(isDarkBehind(part('h1'))).toBe(true);
    document.documentElement.dataset.color = 'rgb(136, 136, 136)';
    expect(isDarkBehind(part('h1'))).toBe(false);
  });
});

test('many places of one page are told from what is known of their ancestors', () => {
  part('main').dataset.background = 'rgb(0, 0, 0)';
  const known = new Map<Element, boolean>();
  expect(isDarkBehind(part('h1'), known)).toBe(true);
  expect([...known.keys()].map(({ localName }) => localName)).toEqual(['h1', 'section', 'main']);
  part('main').dataset.background = 'rgb(255, 255, 255)';
  const other = part('section').appendChild(document.createElement('p'));
  expect(isDarkBehind(other, known)).toBe(true);
});
