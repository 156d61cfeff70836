// Stands in until the table of defaults lands; remove it then.
export type Default =
  | { kind: 'value'; value: string | number | boolean; without?: string | number | boolean }
  | { kind: 'none'; meaning: string }
  | { kind: 'depends'; on: string }
export function defaultOf(_type: string, path: string): Default | undefined {
  return path === 'DirectInternetAccess'
    ? { kind: 'value', value: 'Enabled' }
    : { kind: 'none', meaning: 'not set' }
}
