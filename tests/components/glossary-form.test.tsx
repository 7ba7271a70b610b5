import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { GlossaryForm } from '../../components/GlossaryForm';
import { draw } from './drawing';
import { press, settle } from './popup-drawing';

const open = async (text: string, write = vi.fn(async (_text: string) => undefined)) => {
  const root = await draw(<GlossaryForm control={{ read: async () => text, write }} />);
  await settle();
  const box = root.querySelector('textarea');
  if (box === null) throw new Error('There is no box.');
  const fill = (typed: string) =>
    act(() => {
      box.value = typed;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  const said = () => root.querySelector('[role=status]')?.textContent;
  return { root, box, fill, said, write };
};

test('what was saved is there, and what is typed is saved by the click alone', async () => {
  const { root, box, fill, said, write } = await open('고양이 = cat');
  expect(box.value).toBe('고양이 = cat');
  await fill('고양이 = cat\n개 = dog');
  expect(write).not.toHaveBeenCalled();
  await press(root, 'Save');
  expect(write).toHaveBeenCalledExactlyOnceWith('고양이 = cat\n개 = dog');
  expect(said()).toBe('Saved 2 lines. They count from the next search on.');
});

test('lines with a problem are named, and are saved with the others', async () => {
  const { root, fill, said, write } = await open('');
  await fill('혼자\n고양이 = cat\n = dog\n!!! = ???');
  await press(root, 'Save');
  expect(write).toHaveBeenCalledOnce();
  expect(said()).toContain('3 lines do not count.');
  expect([...root.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Line 1 “혼자”: there is no other word after =.',
    'Line 3 “= dog”: there is nothing on one side of =.',
    'Line 4 “!!!”: there is nothing in it that can be searched for.',
  ]);
});

test('an empty one is gone, and a failure keeps what was typed', async () => {
  const write = vi.fn(async (_text: string) => undefined);
  const { root, box, fill, said } = await open('고양이 = cat', write);
  await fill('');
  await press(root, 'Save');
  expect(said()).toBe('All your own words are gone.');
  write.mockRejectedValueOnce(new Error('full'));
  await fill('개 = dog');
  await press(root, 'Save');
  expect(said()).toMatch(/^Your words could not be saved\./);
  expect(box.value).toBe('개 = dog');
});
