/** One figure with the limit it is held to. */
export type Figure = {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The highest value that is allowed. */
  readonly limit?: number
}

/** Prints figures as a Markdown table; answers whether all are within their limits. */
export function report(figures: readonly Figure[]): boolean {
  const rows = figures.map(({ what, value, unit, limit }) => {
    const kept = limit === undefined || value <= limit
    const bound = limit === undefined ? '' : `${limit} ${unit}`
    return `| ${what} | ${rounded(value)} ${unit} | ${bound} | ${limit === undefined ? '' : kept ? 'kept' : 'BROKEN'} |`
  })
  console.log(['| what | value | limit | |', '| --- | --- | --- | --- |', ...rows].join('\n'))
  return figures.every(({ value, limit }) => limit === undefined || value <= limit)
}

const rounded = (value: number): string => (value < 10 ? value.toFixed(2) : String(Math.round(value)))
