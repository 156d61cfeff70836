import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Names, licences and notices of the packages that bundled modules come from; their licences ask for it. */
export function noticesOf(moduleIds) {
  const folders = [...new Set(moduleIds.map(packageFolder).filter(Boolean))].sort()
  return folders
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one))
      const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
      return `${name} ${version} (${license})\n\n${text}`
    })
    .join('\n\n----------------\n\n')
    .replaceAll('</', '< /')
    .replaceAll('<!--', '< !--')
}

function packageFolder(id) {
  const at = id.lastIndexOf('node_modules/')
  if (at === -1) return undefined
  const [scope, name] = id.slice(at + 'node_modules/'.length).split('/')
  const own = `${id.slice(0, at)}node_modules/${scope.startsWith('@') ? `${scope}/${name}` : scope}`
  const folder = existsSync(own) ? own : hoisted(own)
  return existsSync(join(folder, 'package.json')) ? folder : undefined
}

/** Where npm put a package of a workspace: the nearest folder above that has it. */
function hoisted(folder) {
  const name = folder.slice(folder.lastIndexOf('node_modules/'))
  for (let up = dirname(dirname(folder)); up !== dirname(up); up = dirname(up)) {
    if (existsSync(join(up, name))) return join(up, name)
  }
  return folder
}
