import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inRepository } from './gen/write.ts'
import { runCommand } from './run-command.ts'

/** Packages that are published, by folder. */
function published(): readonly string[] {
  return readdirSync(inRepository('packages')).filter((name) => {
    // A parse boundary: our own package.json files.
    const text = readFileSync(inRepository(`packages/${name}/package.json`), 'utf8')
    const { private: isPrivate } = JSON.parse(text) as { private?: boolean }
    return isPrivate !== true
  })
}

/** Packages that are imported, not only run, must also resolve for every kind of consumer. */
const LIBRARIES = ['iam', 'sensitive', 'core']

/** npm takes a licence from the folder of the package alone. */
function hasLicence(folder: string): boolean {
  const path = inRepository(`${folder}/LICENSE`)
  const same =
    existsSync(path) && readFileSync(path, 'utf8') === readFileSync(inRepository('LICENSE'), 'utf8')
  if (!same) process.stderr.write(`${folder}: LICENSE is not that of the repository\n`)
  return same
}

for (const name of published()) {
  const folder = `packages/${name}`
  const publint = runCommand('npx', ['publint', '--strict', folder])
  const resolves = LIBRARIES.includes(name)
    ? runCommand('npx', ['attw', '--pack', folder, '--profile', 'esm-only', '--quiet'])
    : 0
  if (publint !== 0 || resolves !== 0 || !hasLicence(folder)) process.exitCode = 1
}
