/** The name in `arn:<partition>:iam::aws:policy/<path><name>`, whatever the partition. */
export function awsManagedName(arn: string): string | undefined {
  const marker = ':iam::aws:policy/'
  const at = arn.indexOf(marker)
  return at === -1
    ? undefined
    : arn
        .slice(at + marker.length)
        .split('/')
        .at(-1)
}
