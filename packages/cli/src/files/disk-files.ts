import { closeSync, existsSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Diagnostic, SourceFiles } from '@parapet/core'

/** At most so many files are looked at below one path. */
const FILE_LIMIT = 100_000
/** Larger files are not read: no template is that large. */
const SIZE_LIMIT = 16 * 1024 * 1024
/** The same for what AWS Config recorded of an account, unpacked. */
const RECORD_LIMIT = 256 * 1024 * 1024
const DEPTH_LIMIT = 64

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['.git', 'node_modules', '.hg', '.svn'])
/** Of what `terraform init` installs, the modules are code that is called; providers are programs. */
const INSTALLED = '.terraform'

/** Endings of files that are never infrastructure as code: looking into them would only cost time. */
const NEVER =
  /\.(?:png|jpe?g|gif|webp|ico|svg|pdf|zip|gz|tgz|bz2|xz|7z|jar|war|class|so|dylib|dll|exe|bin|wasm|woff2?|ttf|eot|mp[34]|mov|avi|pyc?|ipynb|tsx?|jsx?|mjs|cjs|java|go|rs|rb|php|cs|cpp|cc|c|h|swift|kt|scala|css|scss|less|html?|map|lock|parquet|csv|tsv|pt|pth|safetensors|onnx|pkl|npy|npz|h5)$/i

/**
 * What AWS Config delivers to a bucket, packed.
 *
 * https://docs.aws.amazon.com/config/latest/developerguide/view-snapshot-in-s3.html
 */
const DELIVERED = /_Config(?:Snapshot|History)_.{1,200}\.json\.gz$/
const PACKED = /\.json\.gz$/i
/** How what AWS Config recorded begins. */
const RECORDED = /"(?:c|baseC)onfigurationItems"/

/** Files on the disk below some paths, seen relative to the root of the scan; links are never followed. */
export class DiskFiles implements SourceFiles {
  readonly root: string
  readonly diagnostics: Diagnostic[] = []
  /** The folders that were asked for, or in which a file was, relative to the root; empty for the root itself. */
  readonly folders: string[] = []
  readonly #paths: string[] = []
  readonly #texts = new Map<string, string | undefined>()
  readonly #seen = new Set<string>()
  readonly #once = new Set<string>()

  /** @throws {Error} the error of the file system when one of `paths` itself cannot be read */
  constructor(root: string, paths: readonly string[]) {
    this.root = resolve(root)
    for (const path of paths) this.#add(resolve(this.root, path))
    this.#paths.sort()
  }

  // Readers take the port's functions apart, so these must not depend on how they are called.
  readonly paths = (): readonly string[] => this.#paths

  readonly read = (path: string): string | undefined => {
    if (this.#texts.has(path)) return this.#texts.get(path)
    const text = this.#load(path)
    // Most files are looked at once and are no template; only what is asked for again is worth keeping.
    if (this.#once.has(path)) this.#texts.set(path, text)
    this.#once.add(path)
    return text
  }

  #add(path: string): void {
    const isFolder = lstatSync(path).isDirectory()
    this.folders.push(this.#nameOf(isFolder ? path : dirname(path)))
    if (isFolder) this.#walk(path, 0)
    else this.#keep(path)
  }

  #walk(folder: string, depth: number): void {
    if (depth > DEPTH_LIMIT) {
      this.#report(
        'folder-too-deep',
        folder,
        `is nested more than ${DEPTH_LIMIT} folders deep and was not read`,
      )
      return
    }
    for (const entry of this.#list(folder)) {
      if (this.#full(folder)) return
      const path = join(folder, entry.name)
      if (entry.isDirectory() && entry.name === INSTALLED) this.#walkIfThere(join(path, 'modules'), depth + 2)
      else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) this.#walk(path, depth + 1)
      else if (entry.isFile() && mayBeRead(entry.name)) this.#keep(path)
    }
  }

  #walkIfThere(folder: string, depth: number): void {
    if (existsSync(folder)) this.#walk(folder, depth)
  }

  #list(folder: string) {
    try {
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      this.#report('folder-unreadable', folder, `cannot be listed: ${messageOf(error)}`)
      return []
    }
  }

  #full(folder: string): boolean {
    if (this.#paths.length < FILE_LIMIT) return false
    const told = this.diagnostics.some(({ code }) => code === 'too-many-files')
    if (!told) {
      this.#report(
        'too-many-files',
        folder,
        `holds more than ${FILE_LIMIT} files; the rest was not read: name smaller paths`,
      )
    }
    return true
  }

  #nameOf(path: string): string {
    return relative(this.root, path).split(sep).join('/')
  }

  #keep(path: string): void {
    const name = this.#nameOf(path)
    if (this.#seen.has(name)) return
    this.#seen.add(name)
    this.#paths.push(name)
  }

  #load(path: string): string | undefined {
    const full = resolve(this.root, path)
    // A template may name a file beside it that was not asked for, but none outside of the root.
    if (!this.#seen.has(path) && (!full.startsWith(this.root + sep) || !isFile(full))) return undefined
    try {
      return this.#readBounded(full, path)
    } catch (error) {
      this.#report('file-unreadable', full, `cannot be read: ${messageOf(error)}`)
      return undefined
    }
  }

  #readBounded(full: string, path: string): string | undefined {
    const isPacked = PACKED.test(full)
    const head = headOf(full)
    // A NUL near the beginning: no text file has one.
    if (!isPacked && head.includes(0)) return undefined
    const { size } = lstatSync(full)
    const limit = isPacked || RECORDED.test(head.toString('latin1')) ? RECORD_LIMIT : SIZE_LIMIT
    if (size > limit) {
      this.#report('file-too-large', full, `has ${size} bytes; at most ${limit} are read`)
      return undefined
    }
    return isPacked ? this.#unpack(full, path) : this.#decode(readFileSync(full), full, path)
  }

  #unpack(full: string, path: string): string | undefined {
    try {
      return this.#decode(gunzipSync(readFileSync(full), { maxOutputLength: RECORD_LIMIT }), full, path)
    } catch (error) {
      const message = `cannot be unpacked into at most ${RECORD_LIMIT} bytes: ${messageOf(error)}`
      this.#report('file-not-unpacked', full, message)
      return undefined
    }
  }

  #decode(bytes: Buffer, full: string, path: string): string | undefined {
    const text = bytes.toString('utf8')
    if (!text.includes('\uFFFD')) return text
    this.#report('not-utf-8', full, 'is not valid UTF-8 and was not read: convert it to UTF-8', path)
    return undefined
  }

  #report(
    code: string,
    full: string,
    message: string,
    name = relative(this.root, full).split(sep).join('/'),
  ): void {
    this.diagnostics.push({
      code,
      severity: 'error',
      file: name || '.',
      message: `\`${name || '.'}\` ${message}`,
    })
  }
}

function isFile(path: string): boolean {
  try {
    return lstatSync(path).isFile()
  } catch {
    return false
  }
}

const mayBeRead = (name: string): boolean => !NEVER.test(name) || DELIVERED.test(name)

/** The first 4 KiB of a file. */
function headOf(path: string): Buffer {
  const head = Buffer.alloc(4096)
  const handle = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(handle, head, 0, head.length, 0))
  } finally {
    closeSync(handle)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
