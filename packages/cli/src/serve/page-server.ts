import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A page being served. */
export type PageServer = {
  /** The one address that shows the page; nobody can guess it. */
  readonly url: string
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/**
 * Serves one page on this machine only, until closed.
 *
 * A report names what is weak, so nobody else may read it: the address holds a secret, since other users of
 * the machine can reach loopback too, and the Host header must be ours, since any web page can make a
 * browser ask a name that resolves to loopback.
 *
 * @param policy the content security policy of the page
 * @param port 0 for one that is free
 * @throws {Error} the error of the network when the port cannot be had
 */
export async function servePage(page: string, policy: string, port: number): Promise<PageServer> {
  const secret = randomBytes(18).toString('base64url')
  const body = Buffer.from(page, 'utf8')
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5000 }, (request, response) =>
    answer(request, response, { secret, body, policy, hosts: hostsOf(server) }),
  )
  await listen(server, port)
  return {
    url: `http://${LOOPBACK}:${portOf(server)}/${secret}/`,
    close: () => close(server),
  }
}

type Served = {
  readonly secret: string
  readonly body: Buffer
  readonly policy: string
  readonly hosts: readonly string[]
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  for (const [name, value] of Object.entries(headersOf(served.policy))) response.setHeader(name, value)
  const status = statusOf(request, served)
  const body = status === 200 ? served.body : Buffer.from(`${status}\n`)
  response.statusCode = status
  if (status === 405) response.setHeader('Allow', 'GET, HEAD')
  response.setHeader(
    'Content-Type',
    status === 200 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
  )
  response.setHeader('Content-Length', body.length)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

function statusOf({ method, headers, url }: IncomingMessage, { secret, hosts }: Served): number {
  if (!hosts.includes(headers.host ?? '')) return 421
  if (method !== 'GET' && method !== 'HEAD') return 405
  return isSame(url ?? '', `/${secret}/`) ? 200 : 404
}

/** Takes the same time wherever two texts differ. */
function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function headersOf(policy: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Cache-Control': 'no-store',
  }
}

function hostsOf(server: Server): readonly string[] {
  const port = portOf(server)
  return [`${LOOPBACK}:${port}`, `localhost:${port}`]
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
