/** What functions begin with that write, spend or grant. */
const verbs: ReadonlySet<string> = new Set(
  (
    'add approve assign book buy cancel change close create delete deploy disable drop enable execute grant insert ' +
    'install issue modify order pay place post provision publish purchase put reboot refund register reject remove ' +
    'replace reset restart revoke run schedule send set start stop submit terminate transfer update upload withdraw write'
  ).split(' '),
)

/** Whether the name of a function says that it changes something: `cancelOrder`, `send_mail`, `Pay`. */
export function soundsStateChanging(name: string): boolean {
  const first = /^[^A-Za-z]*([A-Za-z][a-z]*)/.exec(name)?.[1] ?? ''
  return verbs.has(first.toLowerCase())
}
