import type { Intrinsic } from '../scope.ts'
import { base64 } from './base64.ts'
import { cidr } from './cidr.ts'
import { findInMap } from './find-in-map.ts'
import { getAzs } from './get-azs.ts'
import { ifFunction } from './if.ts'
import { importValue } from './import-value.ts'
import { join } from './join.ts'
import { length } from './length.ts'
import { getAtt, ref } from './reference.ts'
import { select } from './select.ts'
import { split } from './split.ts'
import { sub } from './sub.ts'
import { toJsonString } from './to-json-string.ts'
import { transform } from './transform.ts'

/** Every function that returns a value, by its long name. */
export const intrinsics: ReadonlyMap<string, Intrinsic> = new Map([
  ['Ref', ref],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAZs', getAzs],
  ['Fn::GetAtt', getAtt],
  ['Fn::If', ifFunction],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Length', length],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Transform', transform],
])
