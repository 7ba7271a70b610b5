import { expect, test } from 'vitest';
import { keyOfAddress } from '../../lib/papers/canonical-address';
import { repositoryAround } from '../../lib/papers/repository';

test.each([
  'https://github.com/VectorSpaceLab/OmniGen/issues/12',
  'https://github.com/vectorspacelab/omnigen/blob/main/README.md#usage',
  'https://github.com/VectorSpaceLab/OmniGen.git/tree/main',
  'https://www.github.com/VectorSpaceLab/OmniGen/releases?page=2',
])('%s is inside of a repository', (address) => {
  const key = keyOfAddress(address);
  expect(key && repositoryAround([key])).toBe('url:github.com/vectorspacelab/omnigen');
});

test.each([
  'https://github.com/VectorSpaceLab/OmniGen',
  'https://github.com/VectorSpaceLab/OmniGen/?tab=readme',
  'https://github.com/VectorSpaceLab',
  'https://gist.github.com/one/two/three',
  'https://example.com/github.com/one/two/three',
])('%s is not', (address) => {
  const key = keyOfAddress(address);
  expect(key && repositoryAround([key])).toBeUndefined();
});
