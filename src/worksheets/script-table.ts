// Reads the table of Traditional and Simplified characters, which is kept as distances because the pane loads it.
import { SIMPLIFIED, TRADITIONAL } from "./traditional";

/** Five bits of a number per digit; from the 33rd digit on, another digit of the same number follows. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Character codes from their spelled distances (scripts/generate-traditional.ts writes them). */
function codesOf(spelled: string): number[] {
  const codes: number[] = [];
  let code = 0;
  let distance = 0;
  let shift = 0;
  for (const character of spelled) {
    const digit = DIGITS.indexOf(character);
    distance += (digit & 31) << shift;
    shift += 5;
    if (digit > 31) continue;
    code += distance & 1 ? -(distance + 1) / 2 : distance / 2; // the lowest bit is the sign
    codes.push(code);
    distance = 0;
    shift = 0;
  }
  return codes;
}

/** The Simplified twin of each Traditional character by its code: an array is quicker than a Map for a lookup each. */
export function simplifiedTwins(): readonly string[] {
  const simplified = codesOf(SIMPLIFIED);
  const twins: string[] = [];
  codesOf(TRADITIONAL).forEach((code, index) => {
    twins[code] = String.fromCharCode(simplified[index] ?? code);
  });
  return twins;
}
