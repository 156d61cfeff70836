import { spawn } from 'node:child_process'

/** The command that opens an address with what the user has chosen for it. */
export function openerOf(platform: NodeJS.Platform, address: string): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open', address]
  // `start` is a word of the shell, which would read `&` in an address; this program takes it as it is.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  return ['xdg-open', address]
}

/**
 * Opens an address in the browser, without waiting for it.
 *
 * @returns whether there is something to open it with
 */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...args] = openerOf(process.platform, address)
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
