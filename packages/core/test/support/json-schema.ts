import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** A validator of one of our own schemas; a mistake in the schema itself throws. */
export function ownSchema(schema: object): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}

/** A validator of a schema in JSON Schema draft 4, of which it may use what later drafts kept. */
export function draft4Schema(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const kept = Object.entries(schema).filter(([key]) => key !== 'id' && key !== '$schema')
  return ajv.compile(Object.fromEntries(kept))
}
