import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURE_HOSTS } from '../fixtures/pages/registry';

/** A key and the certificate that it signed for itself, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Certificate | undefined;

/** A throw-away certificate for the fixture hosts, made once a process; the browsers are told to accept it. */
export function selfSignedCertificate(): Certificate {
  made ??= makeCertificate();
  return made;
}

function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'yeobaek-certificate-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const names = FIXTURE_HOSTS.map((host) => `DNS:${host}`).join(',');
  try {
    execFileSync(
      'openssl',
      // biome-ignore format: one option and its value a line
      [
        'req', '-x509', '-nodes', '-days', '30',
        '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1',
        '-subj', '/CN=page fixtures',
        '-addext', `subjectAltName=${names}`,
        '-keyout', key,
        '-out', cert,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch (error) {
    throw new Error(
      'No certificate for the test pages: is openssl missing? Install it with "apt-get install -y openssl".',
      {
        cause: error,
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
