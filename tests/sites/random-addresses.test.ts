import { describe, expect, test } from 'vitest';
import { siteOf } from '../../lib/sites/registry';
import { lookAlikes, type RandomAddress, randomAddresses } from './random-addresses';

const SEED = 240_908_642;

/** The arXiv papers that a page at an address would be taken for. */
function papersAt(address: string): string[] {
  const url = new URL(address);
  const keys = siteOf(url)?.addressKeys(url) ?? [];
  return keys.filter((key) => key.startsWith('arxiv:'));
}

function wrongAmong(addresses: readonly RandomAddress[]) {
  return addresses
    .map(({ address, id }) => ({
      address,
      wanted: id === undefined ? [] : [`arxiv:${id}`],
      got: papersAt(address),
    }))
    .filter(({ wanted, got }) => got.join() !== wanted.join());
}

const kindsOf = (addresses: readonly RandomAddress[]) => new Set(addresses.map(({ kind }) => kind));

describe('500 random addresses of arXiv papers', () => {
  const addresses = randomAddresses(500, SEED);

  test('each name their paper, and no other', () => {
    expect(wrongAmong(addresses)).toEqual([]);
  });

  test('are of all eras and forms', () => {
    expect(kindsOf(addresses).size).toBe(3 * 14);
    expect(new Set(addresses.map(({ address }) => new URL(address).host)).size).toBe(8);
  });
});

describe('500 look-alikes', () => {
  const addresses = lookAlikes(500, SEED);

  test('name no paper; one digit off, the other paper', () => {
    expect(wrongAmong(addresses)).toEqual([]);
  });

  test('are of all kinds', () => {
    expect(kindsOf(addresses).size).toBe(5);
    expect(new Set(addresses.map(({ address }) => address)).size).toBeGreaterThan(490);
  });
});
