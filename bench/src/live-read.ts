import { readAws } from '@parapet/aws'
import { assess, controls } from '@parapet/core'

/** `URL`: reads the account there as slowly as AWS wants to be read, and judges it. */
const [endpoint = ''] = process.argv.slice(2)
const { units, gaps } = await readAws({ endpoint, rateLimits: true })
const { findings } = assess(units, controls)
const resources = units.reduce((sum, unit) => sum + unit.resources.length, 0)
console.log(JSON.stringify({ resources, gaps: gaps.length, findings: findings.length }))
