import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PageAnswer } from '../fixtures/pages/page-answer';
import { pageFor } from '../fixtures/pages/registry';
import { selfSignedCertificate } from './certificate';

/** An answer of a test's own; HTML unless it says otherwise. */
export interface ServedAnswer extends PageAnswer {
  readonly contentType?: string;
}

/**
 * The whole web, as a browser under test sees it.
 *
 * The browser takes it for its proxy, so nothing can go past it: neither a page's request nor one of a worker or popup.
 */
export interface PageServer {
  readonly port: number;
  /** Every request that was not a visit to a known page, as `METHOD address`. */
  readonly unexpected: readonly string[];
  /** Lets one more address answer, to visits and to `fetch` alike. */
  serve(address: string, answer: ServedAnswer): void;
  /** Begins anew: nothing was asked for, and only the known pages answer. */
  forget(): void;
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse, address: string) => void;

/** Starts a server of the fixture pages; `ownHosts` are those that the browser itself asks, whatever is installed. */
export async function startPageServer(ownHosts: readonly string[]): Promise<PageServer> {
  const unexpected: string[] = [];
  const served = new Map<string, ServedAnswer>();
  const report = (request: IncomingMessage, address: string) => {
    unexpected.push(`${request.method} ${address}`);
  };
  const answer: Answer = (request, response, address) => {
    const url = new URL(address);
    const page = served.get(url.href) ?? visitedPage(request, url);
    if (page === undefined && url.pathname !== '/favicon.ico') report(request, address);
    response.writeHead(page?.status ?? 404, {
      'content-type': page?.contentType ?? 'text/html; charset=utf-8',
    });
    response.end(page?.html ?? 'No test has a page here.');
  };
  const proxy = startProxy(tlsServer(answer, report), answer, (address) => isOwn(address, ownHosts));
  const closeSockets = rememberSockets(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    unexpected,
    serve: (address, page) => served.set(new URL(address).href, page),
    forget: () => {
      unexpected.length = 0;
      served.clear();
    },
    close: () => {
      const closed = new Promise<void>((resolve) => proxy.close(() => resolve()));
      closeSockets();
      return closed;
    },
  };
}

/** Speaks for every https host; it listens nowhere, the proxy hands it its connections. */
function tlsServer(answer: Answer, report: (request: IncomingMessage, address: string) => void): Server {
  const addressOf = (request: IncomingMessage) => `https://${request.headers.host}${request.url}`;
  const server = createTlsServer({ ...selfSignedCertificate() }, (request, response) =>
    answer(request, response, addressOf(request)),
  );
  server.on('upgrade', (request, socket) => {
    report(request, addressOf(request));
    socket.destroy();
  });
  return server;
}

function startProxy(tls: Server, answer: Answer, isOwn: (address: string) => boolean): Server {
  const proxy = createServer((request, response) => {
    const address = request.url ?? '';
    if (isOwn(address)) response.writeHead(403).end();
    else answer(request, response, address);
  });
  return proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A browser that closes drops its connections; that is no error of a test.
    socket.on('error', () => socket.destroy());
    if (isOwn(`https://${request.url}`)) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    tls.emit('connection', socket);
  });
}

function rememberSockets(server: Server): () => void {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

/** Both browsers say of a request what it is for; only a top-level document is a visit. */
function visitedPage(request: IncomingMessage, url: URL): ServedAnswer | undefined {
  const isVisit = request.method === 'GET' && request.headers['sec-fetch-dest'] === 'document';
  return isVisit ? pageFor(url) : undefined;
}

function isOwn(address: string, ownHosts: readonly string[]): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return ownHosts.some((own) => host === own || host.endsWith(`.${own}`));
}
