import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSignedCertificate } from './certificate';

/** What answers for a host. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A request that a browser made, whether it was answered or not. */
export type Seen = { method: string; host: string; path: string };

export type Proxy = {
  port: number;
  /** Answers for a host (`blog.example.test`), over http and https alike; a second call replaces the first. */
  serve(host: string, handler: Handler): void;
  /** Every request so far, in order. */
  seen: Seen[];
  /** Requests to hosts that nobody serves: in an honest run there are none. */
  strangers(): Seen[];
  close(): Promise<void>;
};

/**
 * A proxy on the loopback through which all of a browser's traffic goes. It is the whole web of a test: it answers
 * for the hosts that the test chose and refuses everything else with 502, so nothing ever leaves the machine.
 */
export async function startProxy(): Promise<Proxy> {
  const handlers = new Map<string, Handler>();
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const target = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const path = target.pathname + target.search;
    seen.push({ method: request.method ?? '', host: target.hostname, path });
    request.url = path;
    const handler = handlers.get(target.hostname);
    if (handler) handler(request, response);
    else response.writeHead(502).end();
  };

  const tls = createTlsServer(selfSignedCertificate(), answer);
  const server = createServer(answer);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser that is killed resets its connections; the test that killed it knows.
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (request, socket) => {
    const { hostname } = new URL(`https://${request.url}`);
    if (handlers.has(hostname)) {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tls.emit('connection', socket);
    } else {
      seen.push({ method: 'CONNECT', host: hostname, path: '' });
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    }
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    serve: (host, handler) => void handlers.set(host, handler),
    seen,
    strangers: () => seen.filter(({ host }) => !handlers.has(host)),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}
