/// <reference types="node" />

import { request } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openerOf } from './open-browser.ts'
import { type PageServer, servePage } from './page-server.ts'

let server: PageServer
beforeEach(async () => {
  server = await servePage('<p>héllo', "default-src 'none'", 0)
})
afterEach(() => server.close())

type Asked = { readonly path?: string; readonly method?: string; readonly host?: string }
type Answered = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: string
}

function ask({ path, method = 'GET', host }: Asked): Promise<Answered> {
  const { hostname, port, pathname } = new URL(server.url)
  const headers = host === undefined ? {} : { host: host.replace('PORT', port) }
  return new Promise((resolve, reject) => {
    request({ hostname, port, path: path ?? pathname, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        body += text
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
      .on('error', reject)
      .end()
  })
}

test('the page is there, for this machine only', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/$/)
  const { status, body, headers } = await ask({})
  expect([status, body]).toEqual([200, '<p>héllo'])
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  })
})

test.each([
  [{ method: 'HEAD' }, 200],
  [{ host: 'localhost:PORT' }, 200],
  [{ host: 'evil.example' }, 421],
  [{ host: 'evil.example:PORT' }, 421],
  [{ host: '127.0.0.1' }, 421],
  [{ path: '/' }, 404],
  [{ path: '/favicon.ico' }, 404],
  [{ path: '/../../etc/passwd' }, 404],
  [{ path: `/${'a'.repeat(24)}/` }, 404],
  [{ method: 'POST' }, 405],
  [{ method: 'PUT', path: '/' }, 405],
  [{ method: 'OPTIONS' }, 405],
  [{ method: 'POST', host: 'evil.example' }, 421],
])('%j gives %i', async (asked, status) => {
  const answered = await ask(asked)
  expect(answered.status).toBe(status)
  if (status !== 200 || 'method' in asked) expect(answered.body).not.toContain('llo')
  expect(answered.headers['content-security-policy']).toContain("default-src 'none'")
})

test('a port that is taken is an error', async () => {
  await expect(servePage('', '', Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE')
})

test('a closed server answers no more', async () => {
  await server.close()
  await expect(ask({})).rejects.toThrow('ECONNREFUSED')
})

test.each([
  ['linux', 'xdg-open'],
  ['darwin', 'open'],
  ['win32', 'rundll32'],
] as const)('on %s %s opens it, as one argument and through no shell', (platform, command) => {
  const opener = openerOf(platform, 'file:///a&b.html')
  expect(opener[0]).toBe(command)
  expect(opener.at(-1)).toBe('file:///a&b.html')
})
