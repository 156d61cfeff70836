/** An address as Terraform writes it: `aws_x.y["k"]`, `aws_x.y[0]`. */
export function instanceAddress(address: string, key: string | number): string {
  return typeof key === 'number' ? `${address}[${key}]` : `${address}[${JSON.stringify(key)}]`
}

/** The address that stands for all instances where it is not known how many there are. */
export function allInstances(address: string): string {
  return `${address}[*]`
}

/** Whether an address stands for an unknown number of instances. */
export function openAddress(address: string): boolean {
  return address.endsWith('[*]')
}
